"""Importing foreign files: one importer per kind of record, one action for all."""

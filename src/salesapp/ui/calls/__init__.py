"""Calls one after another."""

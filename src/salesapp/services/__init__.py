"""Intentions of the user, one transaction each."""

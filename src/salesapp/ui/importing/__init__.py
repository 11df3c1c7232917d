"""Importing files: what is in them, what becomes of every row, and doing it."""

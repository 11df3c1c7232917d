"""Changing records in lists: a cell, a pasted block, many records at once."""

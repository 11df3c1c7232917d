"""Changing fields in lists: one cell, a pasted block, many records at once."""

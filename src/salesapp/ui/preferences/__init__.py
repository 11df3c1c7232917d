"""The settings: company, manager, view, keys, data, and about the program."""

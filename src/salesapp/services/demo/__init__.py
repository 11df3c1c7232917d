"""A year in the life of an invented company, to look around in."""

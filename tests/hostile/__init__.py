"""Files that mean harm or were harmed, at every door of the program."""

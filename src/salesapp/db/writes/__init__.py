"""What changes of a noun read and write beyond its own row."""

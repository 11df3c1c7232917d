"""Lists that leave the program as files and on paper."""

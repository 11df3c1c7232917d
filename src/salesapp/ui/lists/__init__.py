"""Lists of records: filters in words, saved segments, columns, questions asked off the window."""

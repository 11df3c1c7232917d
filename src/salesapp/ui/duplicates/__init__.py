"""The desk of duplicates, and the merging of records."""

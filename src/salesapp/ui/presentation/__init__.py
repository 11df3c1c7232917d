"""Showing goods to a client: the paper, the slides, the log."""

"""Requests that nobody has judged yet."""

"""The library of scripts and its editor."""

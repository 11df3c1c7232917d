"""Reusable widgets and painters."""

"""Salesapp: a sales manager's workplace."""

__version__ = "0.1.0"

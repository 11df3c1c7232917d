"""Encryption of the base, and the lock of the screen."""

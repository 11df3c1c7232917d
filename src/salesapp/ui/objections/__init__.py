"""The library of objections."""

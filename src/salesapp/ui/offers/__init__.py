"""Offers and the chain of documents that follows them."""

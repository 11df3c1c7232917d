"""The base of clients: list, card, forms."""

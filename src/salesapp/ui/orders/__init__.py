"""Orders of clients: the editor of one order, and what is done with it."""

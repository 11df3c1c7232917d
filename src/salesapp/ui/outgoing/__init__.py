"""Papers leave the program: saved, printed, sent, dragged, one or many."""

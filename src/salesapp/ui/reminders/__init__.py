"""What rings: a card over the window, a message of the system, putting off."""

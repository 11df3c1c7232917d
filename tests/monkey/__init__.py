"""A monkey at the real window: chance presses keys and buttons; nothing may break."""

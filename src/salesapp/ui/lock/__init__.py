"""The lock: every window is covered until the password is typed; what was typed stays."""

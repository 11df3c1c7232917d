"""Judging clients, deals and leads: the sheet of fit, the sheet of questions."""

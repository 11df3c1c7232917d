"""Lists leave the program: rows copied, files saved, sheets printed."""

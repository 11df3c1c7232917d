"""Reports: figures of a period, each opening the rows behind it."""

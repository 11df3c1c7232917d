"""Start-up: the only place that knows everybody."""

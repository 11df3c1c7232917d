"""Settings of pipelines: stages, gates, tasks, reasons of refusal."""

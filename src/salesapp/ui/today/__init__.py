"""The section "Today": where the plan stands, and what to do next."""

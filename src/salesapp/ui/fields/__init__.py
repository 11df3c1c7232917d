"""Fields of records on the screen: their words, how values read and are typed, their inputs."""

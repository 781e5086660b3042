"""Just enough to fail as the real one does."""

"""What becomes of a relationship and of what was heard: pure reckoning over records."""

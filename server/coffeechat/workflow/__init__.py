"""The use cases, in the order of the story."""

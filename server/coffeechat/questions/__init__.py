"""Which questions to ask, in which order, in how many minutes."""

"""Who may speak to the companion."""

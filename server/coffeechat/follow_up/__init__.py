"""Stages, reminders and what was learned."""

"""Judges: what an edited picture is worth. No torch."""

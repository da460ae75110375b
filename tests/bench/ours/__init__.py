"""What this program does, piece by piece and whole."""

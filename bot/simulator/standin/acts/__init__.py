"""What people do on their phones, and what of it reaches the bots."""

"""What leaves the house: paced, in order, again and again until it has arrived."""

"""What others would have built with the same libraries, running the same `advance`."""

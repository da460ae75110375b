"""The papers of proposing and recognising, made from the records at the moment of sending."""

"""Papers for a village's meeting, from plain data: each function gives the bytes of a finished document."""

"""Trying everything on this machine: the stand-in, both bots, a commune with an open season, and its people.

What `make run` starts. `processes.py` keeps the two processes alive, `cast.py` plays the invitations once,
`launch.py` puts it together.
"""

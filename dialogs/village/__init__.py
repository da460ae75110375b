"""The village head's rooms: the roster, registering and answering in a meeting, papers, the review, what is left.

``menu.py`` is the door to all of them; each folder beside it is one room.
"""

"""Trying everything without a token: a strict stand-in of the Telegram Bot API, and a page with phones.

`standin/` is the server both bots talk to over HTTP, unchanged; `page/` is what a newcomer sees in a browser;
`client.py` is the pleasant way for tests to hold a phone. Nothing here imports a door.
"""

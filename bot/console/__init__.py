"""The third front door: a person at this machine's keyboard. It shows how little a channel has to offer."""

"""Spreadsheets written row by row, in a process that loads nothing but this, SQLite and the writer.

`bot.documents.pressing` starts it. It is handed a finished order (`order`) with the SQL of each list and all
words already in Vietnamese, so it needs no catalogue, no criteria and no SQLAlchemy: whatever the length of a
list, the process stays as small as it began.
"""

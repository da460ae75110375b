"""`python -m bot.command_line`: the same as the command `sohoctap`."""

from bot.command_line import main

main()

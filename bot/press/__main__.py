"""`python -m bot.press` reads an order and writes the workbook it names."""

import sys

from bot.press.order import Order
from bot.press.workbook import write

write(Order.from_json(sys.stdin.buffer.read()))

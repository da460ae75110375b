"""Where the stand-in hangs in the web application."""

from aiohttp import web

from bot.simulator.standin.standin import StandIn

STANDIN: web.AppKey[StandIn] = web.AppKey("standin", StandIn)

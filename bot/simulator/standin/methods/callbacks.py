"""answerCallbackQuery: once, in time, at most 200 characters (Bot API, "answerCallbackQuery").

The deadline is not published; late or second answers are "query is too old …" (`Client.cpp`).
"""

import json

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.formatted import units
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn

MAX_ANSWER = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    query_id = arguments.text("callback_query_id")
    text = arguments.text("text")
    if units(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    row = standin.store.execute(
        "SELECT at, answered_at, person, chat FROM taps WHERE id = ? AND bot = ?", (query_id, bot.id)
    ).fetchone()
    now = standin.now()
    if row is None or row[1] is not None or now - row[0] > standin.answer_seconds:
        raise bad_request(TOO_OLD)
    answer = {"text": text, "show_alert": arguments.flag("show_alert"), "url": arguments.text("url")}
    standin.store.execute(
        "UPDATE taps SET answered_at = ?, answer = ? WHERE id = ?",
        (now, json.dumps(answer, ensure_ascii=False), query_id),
    )
    standin.tap_answered(query_id, row[2], row[3], answer)
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}

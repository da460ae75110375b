"""getFile: this bot's own file_id, at most 20 MB (Bot API, "getFile")."""

from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.files import MAX_DOWNLOAD_BYTES
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn


def get_file(standin: StandIn, bot: BotAccount, arguments: Arguments) -> dict[str, Any]:
    file_id = arguments.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    known = standin.files.of_bot(bot.id, file_id)
    if known is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if known.size > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": known.unique_id,
        "file_size": known.size,
        "file_path": known.path,
    }


METHODS = {"getFile": get_file}

"""setWebhook and kin: just enough to see that polling and webhooks exclude each other; nothing is posted."""

from typing import Any

from bot.simulator.standin.arguments import Arguments
from bot.simulator.standin.people import BotAccount
from bot.simulator.standin.refusal import bad_request
from bot.simulator.standin.standin import StandIn


def _drop_pending(standin: StandIn, bot: BotAccount, arguments: Arguments) -> None:
    if arguments.flag("drop_pending_updates"):
        standin.queues[bot.id].waiting.clear()
        standin.store.execute("DELETE FROM updates WHERE bot = ?", (bot.id,))


def set_webhook(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    url = arguments.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _drop_pending(standin, bot, arguments)
    bot.profile.webhook_url = url
    standin.save_profile(bot)
    standin.queues[bot.id].wake(taken_over=True)
    return True


def delete_webhook(standin: StandIn, bot: BotAccount, arguments: Arguments) -> bool:
    _drop_pending(standin, bot, arguments)
    bot.profile.webhook_url = ""
    standin.save_profile(bot)
    return True


def get_webhook_info(standin: StandIn, bot: BotAccount, _arguments: Arguments) -> dict[str, Any]:
    return {
        "url": bot.profile.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": len(standin.queues[bot.id].waiting),
    }


METHODS = {"setWebhook": set_webhook, "deleteWebhook": delete_webhook, "getWebhookInfo": get_webhook_info}

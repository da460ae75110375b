"""How a person is addressed: asked once, kept, and used in every sentence as {you} and {You}.

The catalogues hold each form under the context "address:<id>" (gettext's `pgettext`).
"""

from __future__ import annotations

import msgspec

from criteria.wording import Text, say


class Form(msgspec.Struct, frozen=True):
    id: str
    label: Text


FORMS: tuple[Form, ...] = (
    Form("ong", say("Ông", context="form")),
    Form("ba", say("Bà", context="form")),
    Form("bac", say("Bác", context="form")),
    Form("co", say("Cô", context="form")),
    Form("chu", say("Chú", context="form")),
    Form("anh", say("Anh", context="form")),
    Form("chi", say("Chị", context="form")),
    Form("em", say("Em (for the young)", context="form")),
)
TEACHERS: tuple[Form, ...] = (
    Form("thay", say("Thầy", context="form")),
    Form("co_giao", say("Cô giáo", context="form")),
)
"""Officers who teach or taught."""


def forms(*, teachers: bool) -> tuple[Form, ...]:
    return (*TEACHERS, *FORMS) if teachers else FORMS


def known(form: str) -> bool:
    return any(form == known_form.id for known_form in (*FORMS, *TEACHERS))


def called(form: str, name: str) -> Text:
    """Name somebody to others: "cô Hoa", by the given name."""
    given = name.rpartition(" ")[2]
    return say("{form} {name}", form=Text("you", context=f"address:{form}") if form else "", name=given)

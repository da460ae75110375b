"""Papers for signature on *tiêu biểu*: the list and the draft decision, from the title's own templates."""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents.paper.spoken import BLANK, day_in_words, printed_name, spoken
from bot.documents.recognition.asked import bare, within
from bot.documents.recognition.dossier import CHAIR_OF
from bot.documents.recognition.words import UNITS, heading_of
from bot.words import render
from criteria.wording import say
from dialogs.records import Authority, PaperKind, Place, ProposedLine, Title
from dialogs.records.book import Candidate

COUNTED = ("so_dang_ky", "so_nop", "so_tham_dinh", "so_chua_dat", "so_y_kien", "so_tra_loi")
"""Counts of the title itself; a template that asks for them here gets dotted places."""


def honour_values(
    commune: Place, title: Title, year: int, authority: Authority | None, chair: str, kind: PaperKind
) -> dict[str, str]:
    """Fill what a template asks for; what nobody has entered stays dotted.

    Hội's own papers are signed in the commune, the decision wherever its body sits.
    """
    body = authority.body if authority else BLANK * 3
    committee = body.removeprefix(CHAIR_OF)
    at_home = kind is not PaperKind.DECISION or bare(commune.name) in body
    return {
        "ten_xa": within(commune.name),
        "TEN_XA": commune.name.upper(),
        "dia_danh": bare(commune.name),
        "hoi": f"Hội Khuyến học {within(commune.name)}",
        "HOI": f"HỘI KHUYẾN HỌC\n{commune.name.upper()}",
        "HOI_CAP_TREN": f"HỘI KHUYẾN HỌC\n{commune.parent_name.upper()}",
        "chu_tich_hoi": printed_name(chair),
        "danh_hieu": spoken(say("outstanding {title}", title=title.name)),
        "nam": str(year),
        "dot": "1",
        "don_vi": render(UNITS[title.subject], "vi"),
        "ten_cot": render(heading_of(title.subject), "vi"),
        **dict.fromkeys(COUNTED, BLANK),
        "y_kien": spoken(say("{count} objections, {answered} answered", count=BLANK, answered=BLANK)),
        "tieu_bieu": spoken(say("by the rule for {year}", year=str(year), context="outstanding")),
        **dict.fromkeys(("niem_yet_tu", "niem_yet_den"), f"{BLANK}/{BLANK}/{BLANK}"),
        "can_cu": BLANK * 8,
        "noi_quyet_dinh": body,
        "co_quan": committee,
        "CO_QUAN": committee.upper().replace("ỦY BAN NHÂN DÂN ", "ỦY BAN NHÂN DÂN\n"),
        "NGUOI_QUYET_DINH": body.upper(),
        "chuc_vu": "\n".join(part.strip() for part in authority.capacity.split("/")) if authority else "",
        "nguoi_ky": printed_name(authority.signer) if authority else "",
        "co_quan_cap_giay": (authority.issuer if authority else "") or committee,
        "noi_ngay": f"{bare(commune.name) if at_home else BLANK}, {day_in_words(None)}",
    }


def lines_of(found: Sequence[Candidate]) -> tuple[ProposedLine, ...]:
    """Make lines of a paper of them; the years held stand where a title has its result."""
    return tuple(
        ProposedLine(
            file=one.line.file,
            subject=one.line.identity,
            code=one.line.code,
            name=one.line.name,
            place=one.line.place,
            place_name=one.line.place_name,
            result=spoken(say("Held in {list}", list=tuple(map(str, one.held)), context="outstanding")),
        )
        for one in found
    )

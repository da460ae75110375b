"""A report as a Word file, filled into the locality's own template or the one that ships."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.documents.paper.spoken import day_in_words, printed_name, spoken, upper
from bot.documents.recognition.asked import bare, within
from bot.documents.registers.layout import issuer_of
from bot.documents.registers.summary import of_itself, whole_in_words
from bot.documents.reports.figures_sheet import MET, NOT_KNOWN, OUTSTANDING
from bot.documents.templates.filling import filled
from bot.documents.templates.shipped import shipped
from criteria.wording import Text, say
from dialogs.books.in_words import figure_name, rate_name, target_in_words
from dialogs.records import TITLES, PaperKind, Place, PlaceKind
from dialogs.records.figure import OF_A_YEAR, Figure
from dialogs.records.period import OCCASIONS
from dialogs.records.report import Rate, Report, Share, TitleFigures
from dialogs.reports.figures import figures_of

Rows = Sequence[Mapping[str, str]]
NONE = "–"
COUNTRY = "Việt Nam"
"""Above a province."""
OF_YEAR: Mapping[str, Figure] = {
    "dang_ky": Figure.REGISTERED,
    "chua_nop": Figure.UNFINISHED,
    "dang_xet": Figure.CONSIDERED,
    "cong_nhan": Figure.RECOGNISED,
    "chua_dat": Figure.NOT_THIS_YEAR,
    "dang_giu": Figure.HELD,
}


def report_docx(report: Report, chair: str, template: bytes, above: str = "") -> bytes:
    """Fill it in; an empty template is the one that ships. `above` is where the upper Hội sits."""
    return filled(template or shipped(PaperKind.REPORT), values(report, chair, above), lists(report))


def values(report: Report, chair: str, above: str = "") -> dict[str, str]:
    """Give every single place its words."""
    place, issuer = report.place, issuer_of(report.place)
    occasion = OCCASIONS[report.period.occasion]
    return {
        "ten_xa": within(issuer),
        "TEN_XA": issuer.upper(),
        "dia_danh": bare(issuer),
        "hoi": f"Hội Khuyến học {within(issuer)}",
        "HOI": f"HỘI KHUYẾN HỌC\n{issuer.upper()}",
        "HOI_CAP_TREN": f"HỘI KHUYẾN HỌC\n{(above or COUNTRY).upper()}",
        "chu_tich_hoi": printed_name(chair),
        "noi_ngay": f"{bare(issuer)}, {day_in_words(None)}",
        "ten_bao_cao": spoken(occasion),
        "TEN_BAO_CAO": upper(occasion),
        "thoi_gian": spoken(report.period.said),
        "nam": str(report.period.year),
        "noi": _inside(place),
        "ten_noi": spoken(_below(place)),
        "TEN_NOI": upper(_below(place)),
        "ngay_lay_so": f"{report.on:%d/%m/%Y}",
        "so_khen_thuong": str(report.awards),
        "chua_ghi": spoken(say("{list}", list=tuple(rate_name(one) for one in report.missing)))
        if report.missing
        else spoken(say("none", context="figures")),
    }


def lists(report: Report) -> dict[str, Rows]:
    """Give every list its rows; one that has none says so in one row of dashes."""
    titles = report.titles
    return {
        "tong_hop": [
            {"danh_hieu": _name(one), **{name: str(one.counts[figure]) for name, figure in OF_YEAR.items()}}
            for one in titles
        ],
        "chi_so": [
            {
                "danh_hieu": _name(one),
                "chi_so": spoken(figure_name(one.title, figure)),
                "so": str(count),
            }
            for one in titles
            for figure, count in figures_of(one)
            if figure not in OF_A_YEAR and count
        ]
        + [
            {"danh_hieu": _name(one), "chi_so": spoken(OUTSTANDING), "so": str(one.honoured)}
            for one in titles
            if one.honoured
        ],
        "ty_le": [_rate(rate) for one in titles for rate in one.rates],
        "tung_nam": [row for one in titles for row in _years(one)],
        "theo_noi": [row for one in titles for row in _places(report, one)],
        "chi_tieu": [
            {
                "ten": spoken(rate_name(rate.figure)),
                "dat": str(rate.now.part),
                "tong": str(rate.now.whole or NONE),
                "ty_le": _percent(rate.now),
                "nam_truoc": _percent(rate.before),
                "muc_tieu": spoken(target_in_words(rate.target)) if rate.target else NONE,
            }
            for rate in report.indicators
        ],
    }


def _rate(rate: Rate) -> dict[str, str]:
    now = rate.now
    return {
        "danh_hieu": spoken(rate_name(rate.figure)),
        "dat": str(now.part),
        "tong": str(now.whole or NONE),
        "lay_tu": whole_in_words(now) or spoken(NOT_KNOWN),
        "ty_le": _percent(now),
        "nam_truoc": _percent(rate.before),
        "tang_giam": _decimal(rate.change),
        "muc_tieu": spoken(target_in_words(rate.target)) if rate.target else NONE,
        "so_voi_muc_tieu": spoken(MET[rate.met]),
    }


def _years(one: TitleFigures) -> Rows:
    known = [(row.year, row.counts) for row in one.years]
    return [
        {
            "danh_hieu": _name(one),
            "nam": str(year),
            "dang_ky": str(counts[Figure.REGISTERED]),
            "cong_nhan": str(counts[Figure.RECOGNISED]),
            "dang_giu": str(counts[Figure.HELD]),
        }
        for year, counts in known
    ]


def _places(report: Report, one: TitleFigures) -> Rows:
    """Number the places of a title, and add them up below where there are several."""
    told = one.by_place(of_itself(report.place))
    rows = [
        {
            "stt": str(number),
            "danh_hieu": _name(one),
            "noi": spoken(row.name),
            **_counts(row.counts, row.share),
        }
        for number, row in enumerate(told, 1)
    ]
    if len(told) > 1:
        whole = one.rates[0].now if len(one.rates) == 1 else None
        together = upper(say("Together", context="register"))
        rows.append({"stt": "", "danh_hieu": _name(one), "noi": together, **_counts(one.counts, whole)})
    return rows


def _counts(counts: Mapping[Figure, int], share: Share | None) -> dict[str, str]:
    return {
        "tong": str(share.whole if share and share.whole else NONE),
        "dang_ky": str(counts[Figure.REGISTERED]),
        "dang_xet": str(counts[Figure.CONSIDERED]),
        "cong_nhan": str(counts[Figure.RECOGNISED]),
        "ty_le": _percent(share),
    }


def _name(one: TitleFigures) -> str:
    return spoken(TITLES[one.title].name)


def _inside(place: Place) -> str:
    if place.kind is PlaceKind.VILLAGE:
        return f"{place.name[:1].lower()}{place.name[1:]}, {within(place.parent_name)}"
    return within(place.name)


def _below(place: Place) -> Text:
    """Name the places that a table of this one has a row for."""
    if place.kind is PlaceKind.PROVINCE:
        return say("Commune, ward", context="register")
    return say("Village, hamlet")


def _percent(share: Share | None) -> str:
    return _decimal(share.percent if share is not None else None)


def _decimal(value: object) -> str:
    return NONE if value is None else str(value).replace(".", ",").removesuffix(",0")

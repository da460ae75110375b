"""Whether a Word file can be used as a template: everything that is wrong in it at once, with the remedy."""

from __future__ import annotations

import difflib
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from bot.documents.templates.fields import NEEDED, places_of, rows_of
from bot.documents.templates.filling import filled
from bot.documents.templates.sample import sample
from bot.documents.templates.sandbox import environment
from criteria.wording import Text, say
from dialogs.records import PaperKind

if TYPE_CHECKING:
    from jinja2 import nodes

LARGEST_UNPACKED = 12 * 1024 * 1024
MOST_PARTS = 200
LOOP = ("index", "first", "last", "length")
ALLOWED = (
    "Template", "Output", "TemplateData", "Name", "Getattr", "For", "If", "Compare", "Operand", "Const",
    "Not", "And", "Or", "Filter",
)  # fmt: skip

NO_WORD_FILE = say("This is no Word file (.docx), or it is damaged. Please save it anew in Word.")


def faults_in(data: bytes, kind: PaperKind) -> tuple[Text, ...]:
    """List what is wrong; none: the template can be used."""
    if not _is_word(data):
        return (NO_WORD_FILE,)
    try:
        sources = tuple(_sources(data))
    except Exception:  # noqa: BLE001 -- a damaged file breaks in many ways, and is told in one
        return (NO_WORD_FILE,)
    found: list[Text] = []
    for fault in _faults(data, sources, kind):
        if fault not in found:
            found.append(fault)
    return tuple(found)


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            infos = parts.infolist()
            return (
                len(infos) <= MOST_PARTS
                and sum(info.file_size for info in infos) <= LARGEST_UNPACKED
                and "word/document.xml" in parts.namelist()
                and not any("vbaProject" in info.filename for info in infos)
            )
    except zipfile.BadZipFile:
        return False


def _faults(data: bytes, sources: tuple[str, ...], kind: PaperKind) -> Iterator[Text]:
    from jinja2 import TemplateError

    made = environment()
    named: set[str] = set()
    sound = True
    for source in sources:
        try:
            tree = made.parse(source)
        except TemplateError as wrong:
            sound = False
            yield say(
                "A place or a row mark is not closed or not written rightly: {what}. Please compare with the "
                "template that ships.",
                what=str(wrong),
            )
            continue
        for fault in _strange(tree, named, kind):
            sound = False
            yield fault
    for needed in NEEDED[kind]:
        if needed not in named and sound:
            sound = False
            yield _missing(needed, kind)
    if sound:
        yield from _not_filled(data, kind)


def _sources(data: bytes) -> Iterator[str]:
    """Give the body, the headers and the footers as docxtpl puts them together for Jinja."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(BytesIO(data))
    template.init_docx()
    yield template.patch_xml(template.get_xml())
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield template.patch_xml(template.get_part_xml(part))


def _strange(tree: nodes.Template, named: set[str], paper: PaperKind) -> Iterator[Text]:
    """Find places that do not exist and anything that is no place, no list and no condition."""
    from jinja2 import nodes as known

    places, lists = places_of(paper), rows_of(paper)
    rows: dict[str, str] = {}
    for loop in tree.find_all(known.For):
        if isinstance(loop.target, known.Name) and isinstance(loop.iter, known.Name):
            rows[loop.target.name] = loop.iter.name
            named.add(loop.iter.name)
            if loop.iter.name not in lists:
                yield say(
                    "There is no list “{name}”. The lists are: {lists}.",
                    name=loop.iter.name,
                    lists=tuple(lists),
                )
        if any(inner is not loop for inner in loop.find_all(known.For)):
            yield say("A list cannot stand inside another list.")
    for node in tree.find_all(known.Node):
        kind = type(node).__name__
        if kind not in ALLOWED:
            yield say(
                "“{what}” is not possible in a template; only places, lists and conditions are.", what=kind
            )
        elif isinstance(node, known.Name) and node.ctx == "load":
            named.add(node.name)
            if node.name not in {*places, *lists, *rows, *rows.values(), "loop"}:
                yield _unknown(node.name, paper)
        elif isinstance(node, known.Getattr):
            yield from _strange_row(node, rows, paper)


def _strange_row(node: nodes.Getattr, rows: dict[str, str], paper: PaperKind) -> Iterator[Text]:
    from jinja2 import nodes as known

    of = node.node.name if isinstance(node.node, known.Name) else ""
    places = LOOP if of == "loop" else rows_of(paper).get(rows.get(of, ""), ())
    if node.attr not in places:
        yield say(
            "A row has no place “{name}”. It has: {places}.",
            name=f"{of}.{node.attr}",
            places=tuple(f"{of}.{place}" for place in places) or "–",
        )


def _unknown(name: str, paper: PaperKind) -> Text:
    near = difflib.get_close_matches(name, [*places_of(paper), *rows_of(paper)], n=1)
    if near:
        return say(
            "The place {place} is not known. Perhaps {near} is meant?",
            place=f"{{{{ {name} }}}}",
            near=f"{{{{ {near[0]} }}}}",
        )
    return say("The place {place} is not known.", place=f"{{{{ {name} }}}}")


def _missing(needed: str, paper: PaperKind) -> Text:
    if needed in rows_of(paper):
        return say(
            "The rows of the list are missing: a table row with {mark} must stand above the row that is "
            "repeated.",
            mark=f"{{%tr for d in {needed} %}}",
        )
    return say(
        "The place {place} is missing: every sheet of the set names the same number.",
        place=f"{{{{ {needed} }}}}",
    )


def _not_filled(data: bytes, kind: PaperKind) -> Iterator[Text]:
    """Fill it in with made-up names: what breaks then would break on the day it is needed."""
    try:
        filled(data, *sample(kind))
    except Exception as wrong:  # noqa: BLE001 -- whatever breaks is told, and the template is not used
        yield say("The template cannot be filled in: {what}", what=str(wrong)[:200])

"""Whether a Word file can be used as a template: everything that is wrong in it at once, with the remedy."""

from __future__ import annotations

import difflib
import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from bot.documents.templates.braced import Braced, Part, at, parts_of
from bot.documents.templates.commands import NESTED, not_a_command, unpaired, word_of
from bot.documents.templates.fields import NEEDED, places_of, rows_of
from bot.documents.templates.filling import filled
from bot.documents.templates.sample import sample
from bot.documents.templates.sandbox import FILTERS, environment
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

EXAMPLE = "{{ ten_xa }}"
_LOOP_OF = re.compile(r"for\s+(?P<row>\w+)\s+in\s+(?P<list>\w+)")
NOT_POSSIBLE = say("Something in braces is no place, no list and no condition; only these are filled in.")
UNREADABLE = say(
    "Braces somewhere in the file are written so that it cannot be filled in. Please take the template that "
    "ships and copy your changes into it."
)
NOT_FILLED = say(
    "A trial with made-up names could not fill it in. Please take the template that ships and copy your "
    "changes into it."
)
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
    """Look at each place as it was typed; only where nothing is wrong there, at the file as a whole."""
    read = tuple(parts_of(data))
    told = [fault for part in read for fault in (*part.faults, *unpaired(part))]
    told += [fault for part in read for fault in _typed_wrongly(part, kind)]
    if told:
        yield from told
        return
    named: set[str] = set()
    sound = True
    for fault in _whole(sources, named, kind):
        sound = False
        yield fault
    for needed in NEEDED[kind]:
        if needed not in named and sound:
            sound = False
            yield _missing(needed, kind)
    if sound:
        yield from _not_filled(data, kind)


def _typed_wrongly(part: Part, kind: PaperKind) -> Iterator[Text]:
    """Hold each place and command alone against what there is; `rows` are the lists the part goes through."""
    from jinja2 import TemplateError

    made = environment()
    rows = {
        found["row"]: found["list"]
        for one in part.found
        if one.opening == "{%" and (found := _LOOP_OF.fullmatch(one.inside))
    }
    for one in part.found:
        source = _alone(one)
        if not source:
            continue
        try:
            tree = made.parse(source)
        except TemplateError:
            yield at(one.where, not_a_place(one) if one.opening == "{{" else not_a_command(one))
            continue
        strange = list(_strange(tree, set(), kind, rows))
        if any(fault is NOT_POSSIBLE for fault in strange):
            strange = [not_a_place(one) if one.opening == "{{" else not_a_command(one)]
        yield from (at(one.where, fault) for fault in strange)


def _alone(one: Braced) -> str:
    """Make of one mark a template of its own; empty where it only ends something."""
    word = word_of(one)
    if one.opening == "{{":
        return f"{{{{ {one.inside} }}}}"
    if word in {"for", "if"}:
        return f"{{% {one.inside} %}}{{% end{word} %}}"
    if word == "elif":
        return f"{{% {one.inside[2:]} %}}{{% endif %}}"
    return ""


def not_a_place(one: Braced) -> Text:
    if not one.inside:
        return say(
            "Between {opening} and {closing} stands no name; a place is written like this: {example}",
            opening="{{",
            closing="}}",
            example=EXAMPLE,
        )
    return say(
        "“{typed}” cannot be filled in. Between the braces stands one name alone, like this: {example}",
        typed=one.typed,
        example=EXAMPLE,
    )


def _whole(sources: tuple[str, ...], named: set[str], kind: PaperKind) -> Iterator[Text]:
    """Hold the file as docxtpl puts it together against the same rules: this is what is filled in."""
    from jinja2 import TemplateError

    made = environment()
    for source in sources:
        try:
            tree = made.parse(source)
        except TemplateError:
            yield UNREADABLE
        else:
            yield from _strange(tree, named, kind, {})


def _sources(data: bytes) -> Iterator[str]:
    """Give the body, the headers and the footers as docxtpl puts them together for Jinja."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(BytesIO(data))
    template.init_docx()
    yield template.patch_xml(template.get_xml())
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield template.patch_xml(template.get_part_xml(part))


def _strange(
    tree: nodes.Template, named: set[str], paper: PaperKind, known_rows: Mapping[str, str]
) -> Iterator[Text]:
    """Find places that do not exist and anything that is no place, no list and no condition."""
    from jinja2 import nodes as known

    places, lists = places_of(paper), rows_of(paper)
    rows = dict(known_rows)
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
            yield NESTED
    for node in tree.find_all(known.Node):
        if type(node).__name__ not in ALLOWED or (
            isinstance(node, known.Filter) and node.name not in FILTERS
        ):
            yield NOT_POSSIBLE
        elif isinstance(node, known.Name) and node.ctx == "load":
            named.add(node.name)
            if node.name not in {*places, *lists, *rows, *rows.values(), "loop"}:
                yield _unknown(node.name, paper)
        elif isinstance(node, known.Getattr):
            yield from _strange_row(node, rows, paper)


def _strange_row(node: nodes.Getattr, rows: Mapping[str, str], paper: PaperKind) -> Iterator[Text]:
    from jinja2 import nodes as known

    of = node.node.name if isinstance(node.node, known.Name) else ""
    places = LOOP if of == "loop" else rows_of(paper).get(rows.get(of, ""), ())
    if not places:
        yield NOT_POSSIBLE
    elif node.attr not in places:
        yield say(
            "A row has no place “{name}”. It has: {places}.",
            name=f"{of}.{node.attr}",
            places=tuple(f"{of}.{place}" for place in places),
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
    except Exception:  # noqa: BLE001 -- whatever breaks, the template is not used; nobody here reads why
        yield NOT_FILLED

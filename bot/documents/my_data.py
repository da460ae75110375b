"""/dulieu: what is kept about a person, readable by anybody with a browser (Decree 356/2025 Đ5.3).

Their own data only: the households they answer for, the answers, the agreements, the roles. What others wrote
about the file is the reason the household was given, no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from html import escape

from bot.documents.kinds import EVIDENCE, PURPOSES, ROLES
from bot.telegram.line import File
from bot.words import render
from criteria import reason_in
from criteria.wording import Words, say
from dialogs.file_status.recognised import decision_words
from dialogs.outcome import level_in, result
from dialogs.recognition.objections import decided_on
from dialogs.records import TITLES, Person, Recognition
from dialogs.records import File as RegisteredFile
from dialogs.records.life import DECIDED
from dialogs.self_assessment.progress import answer_in_words
from dialogs.subject_words import name_of
from dialogs.verification.verified_points import of_now
from dialogs.world import World

_PAGE = """<!doctype html>
<html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{font:16px/1.5 sans-serif;max-width:42em;margin:1em auto;padding:0 1em}}</style>
{body}
</html>
"""

Section = tuple[Words, list[Words]]


async def my_data(person: str, language: str, world: World, at: datetime) -> File:
    """Make the export as one HTML page."""
    about = await world.person(person, at)
    sections = [_about(about)]
    for file in await world.files_of(person, at):
        sections.append(_file(file, world, await world.recognition_of(file.id)))
        sections.append(await _answers(file, world))
    sections += await _objections(person, world)
    title = say("What is kept about you, {day}", day=world.local_date(at))
    page = _PAGE.format(
        language=language,
        title=escape(render(title, language, about.address)),
        body="\n".join(_html(title, sections, language, about.address)),
    )
    return File("du-lieu-cua-toi.html", data=page.encode())


def _about(person: Person) -> Section:
    lines: list[Words] = [say("Telegram number: {id}", id=person.id.removeprefix("tg:"))]
    if person.name:
        lines.append(say("Name: {name}", name=person.name))
    lines.extend(
        say("Agreed on {moment} to: {purpose}", moment=consent.at, purpose=PURPOSES[consent.purpose])
        if consent.given
        else say("Refused on {moment}: {purpose}", moment=consent.at, purpose=PURPOSES[consent.purpose])
        for consent in person.consents
    )
    lines.extend(
        say(
            "Role: {kind}, {place}, since {moment}",
            kind=ROLES[role.kind],
            place=role.place_name,
            moment=role.since,
        )
        for role in person.roles
    )
    return say("About the person"), lines


def _file(file: RegisteredFile, world: World, standing: Recognition | None) -> Section:
    asked = world.criteria_set(file.criteria_set, file.criteria_version)
    lines: list[Words] = [
        *_whose(file),
        say("Village: {village}", village=file.place_name),
        say("Year: {year}", year=file.year),
    ]
    if file.submission is not None:
        submitted = file.submission
        own = result(asked, submitted.points, submitted.of, level_in(submitted.flags))
        lines.append(say("Result given to oneself: {result}", result=own))
    if file.verified_points is not None and file.submission is not None and file.status in DECIDED:
        found = result(asked, file.verified_points, of_now(file))
        lines.append(say("Result the officers found: {result}", result=found))
    if file.reason:
        lines.append(say("Reason that was told: {reason}", reason=file.reason))
    if standing is not None:
        lines += decision_words(standing)
    return say("File {code}", code=file.code), lines


async def _objections(person: str, world: World) -> list[Section]:
    """Tell what the person objected to, and how it was answered."""
    lines: list[Words] = []
    for one in await world.objections_by(person):
        about = await world.file(one.file, one.at) if one.own and one.file else None
        lines.append(
            say(
                "{day}, about {about}: “{text}”",
                day=world.local_date(one.at),
                about=say("file {code}", code=about.short_code) if about else TITLES[one.title].name,
                text=one.text,
            )
        )
        lines.append(
            say("Hội Khuyến học has not answered yet.")
            if one.answered_at is None
            else say(
                "Answer to the objection: {decided} Reason: {answer}",
                decided=decided_on(about, upheld=one.upheld),
                answer=one.answer,
            )
        )
    return [(say("Objections"), lines)] if lines else []


def _whose(file: RegisteredFile) -> list[Words]:
    """Name the chủ hộ of a household; of the others the title and the name."""
    if file.title == "family":
        return [say("Chủ hộ: {name}", name=name_of(file))]
    return [TITLES[file.title].name, say("Name: {name}", name=file.name)]


async def _answers(file: RegisteredFile, world: World) -> Section:
    """List the answers under the questions they were given to, and what was sent as evidence."""
    asked = world.criteria_set(file.criteria_set, file.criteria_version)
    lines: list[Words] = []
    lines.extend(
        say(
            "{question} — {answer}",
            question=question.text,
            answer=answer_in_words(asked, question.id, file.answers[question.id]),
        )
        for question in asked.questions
        if question.id in file.answers
    )
    lines.extend(
        say("{question} — reason: {reason}", question=question.text, reason=reason)
        for question in asked.questions
        if (reason := reason_in(file.answers, question.id))
    )
    lines.extend(
        say("Evidence ({kind}), sent {moment}", kind=EVIDENCE[kept.kind], moment=kept.at)
        for kept in await world.evidence(file.id)
    )
    return say("Answers"), lines


def _html(title: Words, sections: Iterable[Section], language: str, address: str) -> Iterable[str]:
    yield f"<h1>{escape(render(title, language, address))}</h1>"
    for heading, lines in sections:
        yield f"<h2>{escape(render(heading, language, address))}</h2>"
        yield "<ul>"
        yield from (f"<li>{escape(render(line, language, address))}</li>" for line in lines)
        yield "</ul>"

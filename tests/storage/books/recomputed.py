"""Every figure once more, from the tables' bare rows, as `docs/so-lieu.md` says it: shares no line with the program."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

from criteria import Library

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def _moments(audit: list[dict], what: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in audit:
        if line["what"] in what:
            found[line["record"]].append(line["at"])
    return found


class Recomputed:
    def __init__(self, db: sqlite3.Connection) -> None:
        def rows(table: str) -> list[dict]:
            cursor = db.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

        self.places = {row["id"]: row for row in rows("places")}
        self.seasons = {row["id"]: row for row in rows("seasons")}
        self.subjects = {row["id"]: row for row in rows("subjects")}
        self.files = [row for row in rows("files") if row["status"] not in {"planned", "withdrawn"}]
        self.imports = {row["id"]: row for row in rows("book_imports")}
        self.entries = rows("book_entries")
        self.submissions, self.decisions, self.audit = rows("submissions"), rows("decisions"), rows("audit")
        self.yearly, self.members, self.awards = rows("yearly_figures"), rows("memberships"), rows("awards")
        self.decided = {
            row["file"]: row for row in rows("recognitions") if row["file"] and not row["revoked"]
        }
        self.registered_at, self.first_registered_at = (
            _moments(self.audit, {"file_opened", "consent_ticked"}),
            _moments(self.audit, {"subject_registered"}),
        )
        self.handed_in_at: dict[str, list[str]] = defaultdict(list)
        for one in self.submissions:
            self.handed_in_at[one["file"]].append(one["at"])
        self.decided_at: dict[tuple[str, str], list[str]] = defaultdict(list)
        undone = {(row["file"], row["decided"]) for row in rows("undoings")}
        for one in self.decisions:
            if (one["file"], one["seq"]) in undone:
                continue
            self.decided_at[one["file"], one["kind"]].append(one["at"])
        self.alike: dict[tuple, list[str]] = defaultdict(list)
        for one in self.subjects.values():
            of_all = one["kind"] == "community"
            self.alike[one["place"], one["kind"], "" if of_all else one["folded"]].append(one["id"])
        self.books_of = {
            (entry["commune"], entry["title"], entry["year"])
            for entry in self.entries
            if self.imports[entry["book_import"]]["confirmed_at"]
            and not self.imports[entry["book_import"]]["taken_back_at"]
        }
        self.lines = self._lines()
        self.by_title: dict[str, list[dict]] = defaultdict(list)
        for line in self.lines:
            self.by_title[line["title"]].append(line)

    def _kept(self, criteria_set: str, version: str) -> int | None:
        recognition = Library.builtin().get(criteria_set, version).recognition
        if recognition is None or recognition.kept_months.value is None:
            return None
        assert recognition.kept_months.value == 36
        return {"next_year": 3, "decision": 2}[recognition.kept_from.value]

    def _lines(self) -> list[dict]:
        lines, have = [], set()
        for file in self.files:
            season = self.seasons[file["season"]]
            if file["status"] == "recognised":
                state = "recognised"
            elif file["status"] == "not_this_year":
                state = "not_this_year"
            else:
                state = "considered" if file["round"] else "unfinished"
            paper = self.decided.get(file["id"])
            decided = paper["decided_on"] if paper else (file["decided_at"] or "")[:10]
            kept = self._kept(file["criteria_set"], file["criteria_version"])
            until = season["year"]
            if paper and paper["kept_to"]:
                last_day = date.fromisoformat(paper["kept_to"])
                until = max(
                    until, last_day.year if (last_day.month, last_day.day) == (12, 31) else last_day.year - 1
                )
            elif kept is not None and decided:
                until = max(until, int(decided[:4]) + kept)
            lines.append(
                {
                    "who": file["subject"], "subject": file["subject"], "file": file["id"], "title": season["title"],
                    "year": season["year"], "place": file["place"], "commune": file["commune"], "state": state,
                    "until": until, "decided": decided if state == "recognised" else "",
                }
            )  # fmt: skip
            have.add((file["subject"], season["title"], season["year"]))
        for entry in self.entries:
            its = self.imports[entry["book_import"]]
            if not its["confirmed_at"] or its["taken_back_at"]:
                continue
            subject = entry["subject"]
            if subject is None and not entry["word"]:
                name = "" if entry["kind"] == "community" else entry["folded"]
                fitting = self.alike.get((entry["place"], entry["kind"], name), ())
                subject = fitting[0] if len(fitting) == 1 else None
            if subject and (subject, entry["title"], entry["year"]) in have:
                continue
            lines.append(
                {
                    "who": subject or (entry["place"], "" if entry["kind"] == "community" else entry["folded"], entry["word"]), "subject": subject, "file": None,
                    "title": entry["title"], "year": entry["year"], "place": entry["place"], "commune": entry["commune"],
                    "state": "recognised" if entry["recognised"] else "not_this_year", "until": entry["year"],
                    "decided": entry["decided_on"] if entry["recognised"] else "",
                }
            )  # fmt: skip
        return lines

    def within(self, place: str, lines: list[dict] | None = None) -> list[dict]:
        return [
            line
            for line in (self.lines if lines is None else lines)
            if place in {line["place"], line["commune"], self.places[line["commune"]]["parent"]}
        ]

    def of_year(self, place: str, title: str, year: int) -> dict[str, set]:
        found = defaultdict(set)
        for line in self.within(place, self.by_title[title]):
            if line["year"] == year:
                found["registered"].add(line["who"])
                found[line["state"]].add(line["who"])
            if line["state"] == "recognised" and line["year"] <= year <= line["until"]:
                found["held"].add(line["who"])
        return found

    def of_span(self, place: str, title: str, years: list[int], today: date) -> dict[str, set]:
        held = {year: self.of_year(place, title, year)["held"] for year in years}
        last = self.of_year(place, title, years[-1])
        found = defaultdict(set)
        for who in set().union(*held.values()):
            found["once"].add(who)
            held_in = [who in held[year] for year in years]
            if all(held_in):
                found["every"].add(who)
            elif held_in[-1]:
                since = held_in.index(True)
                found["since" if all(held_in[since:]) else "regained"].add(who)
            elif who in self.subjects and self.subjects[who]["left"]:
                found["gone"].add(who)
            elif who in last["unfinished"] | last["considered"] or (
                who not in last["registered"] and not self._registration_over(who, title, years[-1], today)
            ):
                found["pending"].add(who)
            else:
                found["lost"].add(who)
        return found

    def _registration_over(self, who: object, title: str, year: int, today: date) -> bool:
        at = who[0] if isinstance(who, tuple) else self.subjects[who]["place"]
        commune = at.partition(".")[0]
        if (commune, title, year) in self.books_of:
            return True
        return any(
            (one["commune"], one["title"], one["year"]) == (commune, title, year)
            and one["registration_to"] < today.isoformat()
            for one in self.seasons.values()
        )

    def of_window(self, place: str, title: str, first: date, last: date) -> dict[str, set]:
        def inside(moment: str | None) -> bool:
            return bool(moment) and first <= datetime.fromisoformat(moment).astimezone(VIETNAM).date() <= last

        found = defaultdict(set)
        for line in self.within(place, self.by_title[title]):
            if not first.year - 2 <= line["year"] <= last.year + 1:
                continue
            key = (line["who"], line["year"])
            file, subject = line["file"], line["subject"]
            if file:
                of_file, of_subject = self.registered_at[file], self.first_registered_at[subject]
                if inside(max(of_file or of_subject)):
                    found["registered_in"].add(key)
                handed_in = self.handed_in_at[file]
                if handed_in and inside(min(handed_in)):
                    found["handed_in_in"].add(key)
                for kind, figure in (("verified", "verified_in"), ("not_this_year", "not_this_year_in")):
                    at = self.decided_at[file, kind]
                    if at and inside(max(at)) and (kind == "verified" or line["state"] == kind):
                        found[figure].add(key)
            if line["decided"] and first.isoformat() <= line["decided"] <= last.isoformat():
                found["recognised_in"].add(key)
        return found

    def beside(self, place: str, title: str, year: int) -> dict[str, set] | None:
        other = {"family": "culture_family", "community": "culture_area"}.get(title)
        if other is None or not any(
            line["year"] == year for line in self.within(place, self.by_title[other])
        ):
            return None
        ours, theirs = (
            self.of_year(place, title, year)["held"],
            self.of_year(place, other, year)["recognised"],
        )
        return {"both": ours & theirs, "learning_only": ours - theirs, "culture_only": theirs - ours}

    def entered(self, place: str, year: int, figure: str) -> dict | None:
        its = [
            one for one in self.yearly if (one["place"], one["year"], one["figure"]) == (place, year, figure)
        ]
        return max(its, key=lambda one: one["seq"], default=None)

    def whole(self, place: str, title: str, year: int) -> int | None:
        figure = {"family": "households", "clan": "clans", "community": "villages", "unit": "units"}.get(
            title
        )
        entered = figure and self.entered(place, year, figure)
        if entered:
            return entered["whole"]
        communes = [one["id"] for one in self.places.values() if one["parent"] == place]
        if self.places[place]["kind"] == "province":
            return sum(self.whole(commune, title, year) or 0 for commune in communes) or None
        if title == "commune":
            return 1 if self.places[place]["kind"] == "commune" else None
        if title == "community":
            count = len(communes) if self.places[place]["kind"] == "commune" else 1
            return count or None
        kind = {"family": "household"}.get(title, title)
        count = sum(
            one["kind"] == kind and (one["place"] == place or one["place"].startswith(place + "."))
            and (not one["left"] or one["left"] > f"{year}-12-31")
            for one in self.subjects.values()
        )  # fmt: skip
        return count or None

    def citizens(self, place: str, year: int) -> dict[str, set]:
        units = {one["member"] for one in self.members if one["whole_kind"] == "unit"}
        held = self.of_year(place, "citizen", year)["held"]
        return {"workers": held - units, "unit_staff": held & units}

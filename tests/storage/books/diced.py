"""A province of two communes made by dice: five years of files, imports, culture titles, people who left.

Written straight into the tables, as the program's own handlers leave them.
"""

from __future__ import annotations

import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from criteria import Library
from storage.migrations.upgrade import upgrade

PROVINCE = "40"
COMMUNES = ("17071", "17072")
YEARS = range(2022, 2027)
SETS = {
    "family": ("gia-dinh-hoc-tap-mau", "household"),
    "clan": ("dong-ho-hoc-tap-2021-2030", "clan"),
    "community": ("cong-dong-hoc-tap-thon-2021-2030", "community"),
    "unit": ("don-vi-hoc-tap-tt24-huyen", "unit"),
    "citizen": ("cong-dan-hoc-tap", "citizen"),
    "commune": ("cong-dong-hoc-tap-xa", "commune"),
}
STATUSES = (
    "planned", "registered", "draft", "village_review", "held", "waiting", "returned", "verified", "proposed", "posted",
    "recognised", "recognised", "recognised", "recognised", "not_this_year", "withdrawn",
)  # fmt: skip
NAMES = ("Lò Văn Pâng", "Vi Thị Mai", "Hà Văn Sơn", "Lương Thị Xoan", "Quang Văn Khoa", "=1+1", "@SUM")


class Diced:
    """Its database, filled."""

    def __init__(self, path: Path, seed: int, *, houses: int = 12) -> None:
        upgrade(path)
        self.path = path
        self.dice = random.Random(seed)
        self.db = sqlite3.connect(path, isolation_level=None)
        self.seq = 0
        self.houses = houses
        self.db.execute("BEGIN")
        self._places()
        for commune in COMMUNES:
            self._commune(commune)
        self.db.execute("COMMIT")

    def put(self, table: str, **values: object) -> None:
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self.db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))

    def _next(self) -> int:
        self.seq += 1
        return self.seq

    def _places(self) -> None:
        self.put("places", id=PROVINCE, kind="province", name="Tỉnh Nghệ An", folded="tinh nghe an")
        for commune in COMMUNES:
            self.put("places", id=commune, kind="commune", name=f"Xã {commune}", folded=f"xa {commune}", parent=PROVINCE)  # fmt: skip
            for number in range(1, 4):
                village = f"{commune}.{number:02}"
                self.put("places", id=village, kind="village", name=f"Xóm {number}", folded=f"xom {number}", parent=commune)  # fmt: skip

    def _commune(self, commune: str) -> None:
        library = Library.builtin()
        for title, (criteria_set, _) in SETS.items():
            version = library.get(criteria_set).version
            for year in YEARS:
                if year < 2024 and title in {"family", "community"}:
                    continue  # those years are imported
                self.put(
                    "seasons", id=f"{commune}{title}{year}", commune=commune, year=year, title=title, criteria_set=criteria_set,
                    criteria_version=version, registration_from=f"{year}-01-01",
                    registration_to=f"{year}-{self.dice.choice(['03-31', '12-31'])}", scoring_from=f"{year}-09-01",
                    scoring_to=f"{year}-12-31", village_review=1,
                )  # fmt: skip
        villages = [f"{commune}.{number:02}" for number in range(1, 4)]
        for title, (_, kind) in SETS.items():
            for subject, place in self._subjects(commune, villages, kind):
                for year in YEARS:
                    self._file(commune, title, subject, place, year)
        self._memberships(commune)
        for title, kind in (("family", "household"), ("community", "community")):
            self._import(commune, villages, title, kind, (2021, 2022, 2023, 2024))
        for title, kind in (("culture_family", "household"), ("culture_area", "community")):
            self._import(commune, villages, title, kind, (2024, 2025, 2026))
        self._entered(commune)
        for number in range(4):
            self.put(
                "awards", id=f"{commune}A{number}", seq=self._next(), event="e", at="2026", person="tg:1", commune=commune,
                place=self.dice.choice(villages), name="Lò Văn Pâng", year=self.dice.choice(YEARS), what="Giấy khen",
                giver="Chủ tịch UBND xã", number="", taken_back_at=self.dice.choice([None, None, "2026"]),
            )  # fmt: skip

    def _subjects(self, commune: str, villages: list[str], kind: str) -> list[tuple[str, str]]:
        places = villages if kind in {"household", "community", "citizen"} else [commune]
        count = {"community": 1, "commune": 1, "household": self.houses}.get(kind, 4)
        made = []
        for place in places:
            for number in range(1, count + 1):
                subject = f"{place}{kind}{number}"
                name = f"{self.dice.choice(NAMES)} {number % 9}"
                left = self.dice.choice([None] * 6 + [f"{self.dice.choice(YEARS)}-06-15"])
                self.put(
                    "subjects", id=subject, kind=kind, code=f"{place}.{kind[:2]}{number:03}", place=place, number=number,
                    name=name, folded=name.lower(), sort_key=name[::-1], members=4,
                    left=left if kind == "household" else None,
                )  # fmt: skip
                self._audit("subject_registered", subject, self._moment(self.dice.choice(YEARS)))
                made.append((subject, place))
        return made

    def _moment(self, year: int) -> datetime:
        return datetime(year, 1, 1, tzinfo=UTC) + timedelta(minutes=self.dice.randrange(365 * 24 * 60))

    def _audit(self, what: str, record: str, at: datetime) -> None:
        self.put(
            "audit", seq=self._next(), at=at.isoformat(timespec="microseconds"), event="e", actor="tg:1", what=what,
            record=record, digest=b"", prev=b"", hash=b"",
        )  # fmt: skip

    def _file(self, commune: str, title: str, subject: str, place: str, year: int) -> None:
        season = f"{commune}{title}{year}"
        if not self.db.execute("SELECT 1 FROM seasons WHERE id = ?", (season,)).fetchone():
            return
        if self.dice.random() < 0.3:
            return
        status = self.dice.choice(STATUSES)
        handed_in = status not in {"planned", "registered"} and (
            status != "draft" or self.dice.random() < 0.3
        )
        moment = self._moment(year)
        version = Library.builtin().get(SETS[title][0]).version
        decided = moment + timedelta(days=self.dice.randrange(200))
        file = f"{subject}-{year}"
        self.put(
            "files", id=file, code=f"{place}.x", season=season, subject=subject, commune=commune, place=place, sort_key="k",
            criteria_set=SETS[title][0], criteria_version=version, status=status,
            round=self.dice.choice([1, 2]) if handed_in else 0, flags='["near_threshold","level_2"]',
            points=str(self.dice.randrange(40, 100)), verified_points=str(self.dice.randrange(40, 100)),
            decided_at=decided.isoformat(timespec="microseconds") if status in {"recognised", "not_this_year"} else None,
        )  # fmt: skip
        if status in {"recognised", "not_this_year"} and self.dice.random() < 0.7:
            self._decided(commune, title, subject, year, file, status, decided)
        match self.dice.randrange(3):
            case 0:
                self._audit("file_opened", file, moment)
            case 1:
                self._audit("registration_planned", file, moment)
                self._audit("consent_ticked", file, moment + timedelta(days=3))
        for number in range(self.dice.choice([1, 2]) if handed_in else 0):
            self.put(
                "submissions", file=file, round=number + 1, seq=self._next(), event="e", person="tg:1",
                at=(moment + timedelta(days=30 + 30 * number)).isoformat(timespec="microseconds"), answers="{}", points="1",
                of="1", points_by_indicator="{}", flags="[]",
            )  # fmt: skip
        kinds = {"recognised": ["returned", "verified"], "not_this_year": ["not_this_year"]}.get(status, [])
        for kind in kinds:
            self.put(
                "decisions", file=file, seq=self._next(), event="e", at=decided.isoformat(timespec="microseconds"), kind=kind,
                officer="tg:2", officer_name="cô Hoa", reason="", missing="[]",
            )  # fmt: skip

    def _decided(
        self, commune: str, title: str, subject: str, year: int, file: str, status: str, at: datetime
    ) -> None:
        """The decision on paper; one that was revoked left the file "not this year"."""
        on = (at + timedelta(days=self.dice.randrange(90))).date()
        decision = f"Q{file}"
        self.put(
            "recognition_decisions", id=decision, kind="recognise", commune=commune, season=f"{commune}{title}{year}",
            number="9/QĐ-UBND", decided_on=on.isoformat(), body="UBND", capacity="", signer="", issuer="", seq=self._next(),
            event="e", at="2026", person="tg:2", by_name="cô Hoa",
        )  # fmt: skip
        kept = self.dice.choice([f"{on.year + 3}-12-31", f"{on.year + 3}-{on:%m}-15", None])
        self.put(
            "recognitions", subject=subject, title=title, level=self.dice.choice([0, 1, 2]), year=year, seq=self._next(),
            event="e", at="2026", person="tg:2", decided_on=on.isoformat(), number="9/QĐ-UBND", decision=decision, file=file,
            kept_to=kept if title in {"unit", "commune"} else None, revoked=decision if status == "not_this_year" else None,
        )  # fmt: skip

    def _memberships(self, commune: str) -> None:
        units = [
            row[0]
            for row in self.db.execute(
                "SELECT id FROM subjects WHERE kind = 'unit' AND place = ?", (commune,)
            )
        ]
        for (citizen,) in self.db.execute(
            "SELECT id FROM subjects WHERE kind = 'citizen' AND place LIKE ?", (f"{commune}.%",)
        ).fetchall():
            if self.dice.random() < 0.5:
                self.put(
                    "memberships", member=citizen, whole_kind="unit", whole=self.dice.choice(units), seq=1, person="tg:1", since="2022",
                )  # fmt: skip

    def _import(
        self, commune: str, villages: list[str], title: str, kind: str, years: tuple[int, ...]
    ) -> None:
        """Two imports of which one is only a draft or taken back; lines by name, by word, by code."""
        for number, (confirmed, back) in enumerate(((1, None), (None, None), (1, "2026-01-01")), start=1):
            the_id = f"{commune}{title}I{number}"
            self.put(
                "book_imports", id=the_id, seq=self._next(), event="e", at="2026-01-01T00:00:00.000000+00:00", person="tg:1",
                commune=commune, title=title, source="file", name="so.xlsx",
                confirmed_at="2026-01-01" if confirmed else None, taken_back_at=back,
            )  # fmt: skip
            line = 0
            for village in villages:
                known = self.db.execute(
                    "SELECT id, name, folded FROM subjects WHERE place = ? AND kind = ?", (village, kind)
                ).fetchall()
                once = {folded: (the_id, name) for the_id, name, folded in known}
                gone = [(None, f"Nhà xưa {village} {at}", f"nha xua {at}") for at in range(4 if kind == "household" else 0)]  # fmt: skip
                rows = [(None, name, folded) for folded, (_, name) in once.items()] + gone
                for subject, name, folded in rows:
                    line += 1
                    word = "con ong son" if self.dice.random() < 0.1 else ""
                    by_code = once[folded][0] if folded in once and self.dice.random() < 0.2 else subject
                    for year in years:
                        if self.dice.random() < 0.4:
                            continue
                        self.put(
                            "book_entries", book_import=the_id, line=line, year=year, commune=commune, place=village, title=title,
                            kind=kind, subject=by_code, name=name, folded=folded, sort_key=name[::-1], word=word,
                            recognised=int(self.dice.random() < 0.6), number="1/QĐ", points="80",
                            decided_on=f"{year}-{self.dice.choice(['11-20', '12-31'])}",
                        )  # fmt: skip

    def _entered(self, commune: str) -> None:
        villages = [f"{commune}.{number:02}" for number in range(1, 4)]
        for place, year in ((place, year) for place in (PROVINCE, commune, *villages) for year in YEARS):
            for figure in (
                "households", "clans", "villages", "units", "workers", "unit_staff", "officers_trained", "studied",
            ):  # fmt: skip
                for _ in range(self.dice.choice([0, 0, 1, 2])):
                    if place == PROVINCE and self.dice.random() < 0.7:
                        continue
                    pair = figure in {"officers_trained", "studied"}
                    whole = self.dice.randrange(20, 60)
                    self.put(
                        "yearly_figures", place=place, year=year, figure=figure, seq=self._next(), event="e",
                        at="2026-01-01T00:00:00.000000+00:00", person="tg:1", whole=whole,
                        part=self.dice.randrange(whole + 1) if pair else None, word="",
                    )  # fmt: skip

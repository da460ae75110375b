"""An award is written down: typed by an officer, or a line of a file that was sent."""

from __future__ import annotations

from dialogs.happening import AwardEntered
from dialogs.records.book import Award
from dialogs.turn import Turn


def award_entered(turn: Turn, commune: str, one: Award, *, book_import: str = "") -> None:
    turn.happen(
        AwardEntered(
            award=turn.world.new_id(),
            commune=commune,
            place=one.place,
            subject=one.subject,
            name=one.name,
            year=one.year,
            what=one.what,
            giver=one.giver,
            decided_on=one.decided_on,
            number=one.number,
            book_import=book_import,
        )
    )

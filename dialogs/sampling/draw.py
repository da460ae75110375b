"""Draw a village's lots: so many that the rule is met, from the files that wait, with a seed that comes only now."""

from __future__ import annotations

from dialogs.happening import SampleDrawn
from dialogs.records import Drawable, SampleRule, Season
from dialogs.sampling.drawn import drawn, wanted
from dialogs.turn import Turn


def still_to_draw(rule: SampleRule, files: tuple[Drawable, ...]) -> int:
    """Count the files that the rule still asks for; later files draw their share when they come."""
    had = sum(one.drawn for one in files)
    waiting = sum(one.waiting and not one.drawn for one in files)
    return min(waiting, max(0, wanted(len(files), rule.percent, rule.least) - had))


async def draw_village(turn: Turn, season: Season, village: str) -> tuple[str, ...]:
    """Draw what is still to be drawn of a village; return the codes, none where the rule is met already."""
    rule = await turn.world.sample_rule(season.id)
    files = await turn.world.drawable(village, season.id)
    count = still_to_draw(rule, files) if rule is not None else 0
    if not count:
        return ()
    population = tuple(one.code for one in files if one.waiting and not one.drawn)
    seed = turn.world.new_code()
    taken = drawn(seed, population, count)
    turn.happen(
        SampleDrawn(
            season=season.id,
            draw=turn.world.new_id(),
            place=village,
            seed=seed,
            population=population,
            drawn=taken,
        )
    )
    return taken

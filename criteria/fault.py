"""What is wrong with a pack: where, what was expected there, and an example to copy."""

from collections.abc import Iterable

import msgspec

from criteria.wording import Text, say


class Fault(msgspec.Struct, frozen=True):
    """`path` is the place inside the file, by ids: `criteria.GD1.indicators.GD1.2.points`."""

    file: str
    path: str
    wrong: Text
    expected: Text
    example: str = ""


class PackError(Exception):
    """Every fault of a pack at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(plainly(fault) for fault in self.faults))


def sentence(fault: Fault) -> Text:
    """Say a fault to whoever has to put it right."""
    return say(
        "File {file}, at {path}: {wrong} Expected: {expected}. Example: {example}",
        file=fault.file,
        path=fault.path or say("the whole file"),
        wrong=fault.wrong,
        expected=fault.expected,
        example=fault.example,
    )


def plainly(fault: Fault) -> str:
    """Put a fault into one English line, for logs and tracebacks."""
    wrong, expected = (text.msgid.format(**text.values) for text in (fault.wrong, fault.expected))
    where = f"{fault.file}: {fault.path or 'the whole file'}"
    return f"{where}: {wrong} Expected: {expected}. Example: {fault.example}"


class Place:
    """A spot inside a pack file that faults are reported at; all spots of a file share one list."""

    __slots__ = ("faults", "file", "path")

    def __init__(self, file: str, path: str = "", faults: list[Fault] | None = None) -> None:
        self.file = file
        self.path = path
        self.faults: list[Fault] = [] if faults is None else faults

    def at(self, step: object) -> "Place":
        return Place(self.file, f"{self.path}.{step}" if self.path else str(step), self.faults)

    def fault(self, wrong: Text, expected: Text, example: str = "") -> None:
        self.faults.append(Fault(self.file, self.path, wrong, expected, example))

    def settle(self) -> None:
        """Raise what has been found so far, if anything."""
        if self.faults:
            raise PackError(self.faults)

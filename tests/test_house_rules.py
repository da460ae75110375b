"""The rules of the house, kept by the suite.

HR001 the folders' import contracts hold
HR002 every test says in a sentence what it shows
HR003 no module grows past what can be read in one go
HR004 the operator's guide names every setting and every command
HR005 no tracked file names a package registry's host or a place on somebody's machine
HR006 only the command line and the demo print
HR007 every decision stands in the index
HR008 both lists of libraries pin the same versions, with hashes and nothing else
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.command_line import WORDS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
PACKAGES = ("criteria", "dialogs", "storage", "bot")
LONGEST = 400
"""Lines of a module; nine in ten should stay under 300."""


def tracked(*patterns: str) -> list[Path]:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def modules() -> list[Path]:
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def functions_called_test(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node


def test_folders_import_what_they_may() -> None:
    """The folders are the architecture: criteria know no dialog, dialogs no database, storage no door (HR001)."""
    ran = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout


def test_every_test_says_what_it_shows() -> None:
    """Each test's docstring is a sentence that a village head would agree with (HR002)."""
    silent = [
        f"{path.relative_to(ROOT)}:{test.lineno} {test.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for test in functions_called_test(path)
        if not (ast.get_docstring(test) or "").strip()
    ]
    assert silent == []


def test_modules_can_be_read() -> None:
    """One concept, one file: none is longer than a reader can hold (HR003)."""
    sizes = sorted(
        (
            (len(path.read_text(encoding="utf-8").splitlines()), str(path.relative_to(ROOT)))
            for path in modules()
        ),
        reverse=True,
    )
    print(f"{len(sizes)} modules, median {sizes[len(sizes) // 2][0]} lines, longest: {sizes[:5]}")
    migrations = "storage/migrations/versions/"  # frozen pictures of the tables, not to be read for pleasure
    assert [name for size, name in sizes if size > LONGEST and not name.startswith(migrations)] == []


@pytest.mark.parametrize("setting", sorted(Settings.model_fields))
def test_guide_names_setting(setting: str) -> None:
    """The operator finds every setting in the guide, with its default or an example (HR004)."""
    assert f"| `{PREFIX}{setting.upper()}` |" in (ROOT / "docs/van-hanh.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", WORDS)
def test_guide_names_command(word: str) -> None:
    """The operator finds every command in the guide (HR004)."""
    assert f"| `sohoctap {word}` |" in (ROOT / "docs/van-hanh.md").read_text(encoding="utf-8")


def test_no_host_or_local_path() -> None:
    """A stranger's clone depends on nobody's registry address or folders (HR005)."""
    dot = r"\."
    hosts = [
        f"py{'pi'}{dot}org",
        f"python{'hosted'}{dot}org",
        f"registry{dot}npm{'js'}",
        f"deb{dot}deb{'ian'}{dot}org",
    ]
    places = [
        f"/{'work'}/",
        f"/{'tmp'}/dev/",
        f"--{'find-links'} ",
        f"--{'index-url'} ",
        f"extra{'-index'}-url",
    ]
    forbidden = re.compile("|".join(hosts + places))
    named = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in tracked()
        if path.suffix not in {".png", ".jpg", ".ico", ".woff2"}
        and (found := forbidden.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert named == []


def test_every_decision_is_listed() -> None:
    """Whoever looks for a decision finds it in the index (HR007)."""
    folder = ROOT / "docs/decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(folder.glob("0*.md")) if f"({path.name})" not in index] == []


def test_only_the_command_line_prints() -> None:
    """What runs for months writes to its log, not to a screen that nobody looks at (HR006)."""
    talkative = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules()
        if not {"command_line", "demo", "console"} & set(path.parts)
        and path.name not in {"__main__.py", "catalogue.py"}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert talkative == []


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+) \\$", text, re.MULTILINE))


def test_lists_of_libraries_agree() -> None:
    """Developers test with exactly the libraries that operators run (HR008)."""
    operators, developers = pins("requirements.lock"), pins("requirements-dev.lock")
    assert operators
    assert operators.items() <= developers.items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_libraries_are_pinned_by_hash(lock: str) -> None:
    """What is installed is what was tested: every library has a version and hashes, and no address (HR008)."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    strange = [
        line
        for line in lines
        if not re.fullmatch(r"[\w.-]+==\S+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    ]
    assert strange == []
    assert "://" not in text

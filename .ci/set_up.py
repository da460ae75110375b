"""Make the virtual environment and put the pinned libraries in it, if that is not done already.

`python3 .ci/set_up.py VENV LOCK`. Nothing but the standard library, and no newer grammar than an old Python
reads, so that it can say what is missing instead of failing to start.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
LOCKS = {
    "requirements.lock": ["requirements.lock"],
    "requirements-dev.lock": ["requirements-dev.lock", "requirements.lock"],
}
"""What an environment that holds the first also holds: the developers' list contains the operators'."""
NO_NETWORK = re.compile(
    r"NewConnectionError|Failed to establish|name resolution|Network is unreachable|ConnectTimeout"
    r"|ReadTimeout|timed out|ProxyError|Connection (refused|reset|broken)|No matching distribution"
    r"|Max retries",
    re.IGNORECASE,
)
COLLECTING = re.compile(
    r"(?:Collecting |Requirement already satisfied: |Processing \S*/)([A-Za-z][\w.]*(?:-[A-Za-z]+)*)"
)
"""How pip begins with each library, from the index, from before, or from a file."""


def stop(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.exit(1)


def say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def stamp(lock: str) -> str:
    """Say what the environment was made from: another list, Python or folder makes it anew."""
    pinned = (ROOT / lock).read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return f"{hashlib.sha256(pinned).hexdigest()} {sys.version.split()[0]} {ROOT}"


def check_python() -> None:
    if sys.version_info < OLDEST:
        stop(
            f"Python {sys.version.split()[0]} cũ quá: cần 3.11 trở lên. "
            "Trên Debian hay Ubuntu: sudo apt install python3 python3-venv; "
            "nếu đã cài ở chỗ khác: make run PYTHON=/đường/dẫn/python3.12"
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        stop(
            "Python của máy này thiếu phần venv. Trên Debian hay Ubuntu: sudo apt install python3-venv "
            "(hoặc python{}.{}-venv); rồi chạy lại lệnh vừa rồi.".format(*sys.version_info[:2])
        )


def make_environment(venv: Path) -> None:
    python = venv / "bin" / "python"
    of = (venv / ".python").read_text(encoding="utf-8") if (venv / ".python").exists() else ""
    now = f"{sys.version.split()[0]} {ROOT}"
    if of == now and subprocess.call([str(python), "-m", "pip", "--version"], stdout=subprocess.DEVNULL) == 0:
        return
    say(f"Lần đầu chạy: đang tạo môi trường Python riêng trong {venv.name} …\n")
    shutil.rmtree(str(venv), ignore_errors=True)
    # Inside an activated .venv, the Python that this environment was made from.
    python3 = getattr(sys, "_base_executable", sys.executable)
    made = subprocess.run(
        [python3, "-m", "venv", str(venv)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if made.returncode:
        stop(
            "Không tạo được môi trường Python trong {}:\n{}".format(
                venv, made.stdout.decode("utf-8", "replace")
            )
        )
    (venv / ".python").write_text(now, encoding="utf-8")


def pip(venv: Path, *arguments: str, total: int = 0) -> None:
    """Run pip with one moving line of progress; what it said stays in a log."""
    command = [str(venv / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check"]
    log = []
    seen = 0
    with subprocess.Popen(
        [*command, "--retries", "2", "--progress-bar", "off", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
    ) as process:
        for line in process.stdout or ():
            text = line.decode("utf-8", "replace")
            log.append(text)
            collecting = COLLECTING.match(text)
            if collecting and total:
                seen += 1
                progress(seen, total, collecting.group(1))
            elif text.startswith("Installing collected") and total:
                progress(total, total, "đang cài …")
    if total:
        say("\n")
    with (venv / "set-up.log").open("a", encoding="utf-8") as kept:
        kept.writelines(log)
    if process.returncode:
        explain("".join(log), venv)


def progress(done: int, total: int, what: str) -> None:
    if sys.stdout.isatty():
        say(f"\r\033[K  {min(done, total)}/{total} {what}")
    elif done % 10 == 0 or done == total:
        say(f"  {min(done, total)}/{total}")


def explain(log: str, venv: Path) -> None:
    if "DO NOT MATCH THE HASHES" in log:
        stop(
            "Tệp tải về không khớp mã ghim trong danh sách thư viện, nên không cài. "
            f"Chi tiết: {venv}/set-up.log"
        )
    if NO_NETWORK.search(log):
        stop(
            "Không tải được thư viện: máy chưa ra được mạng. Hãy kiểm tra mạng (hoặc HTTPS_PROXY, nếu "
            f"cơ quan dùng proxy) rồi chạy lại. Chi tiết: {venv}/set-up.log"
        )
    stop(
        "Cài thư viện không xong:\n{}\nChi tiết: {}/set-up.log".format(
            "".join(log.splitlines(True)[-8:]), venv
        )
    )


def main() -> None:
    venv, lock = Path(sys.argv[1]).absolute(), sys.argv[2]
    check_python()
    made_from = venv / f".{lock}"
    if (
        made_from.exists()
        and made_from.read_text(encoding="utf-8") == stamp(lock)
        and (venv / "bin" / "sohoctap").exists()
    ):
        return
    make_environment(venv)
    total = len(re.findall(r"^[\w.-]+==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    say(f"Đang cài {total} thư viện đã ghim mã trong {lock} (khoảng nửa phút) …\n")
    pip(venv, "--require-hashes", "-r", str(ROOT / lock), total=total)
    pip(venv, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    for held in LOCKS[lock]:
        (venv / f".{held}").write_text(stamp(held), encoding="utf-8")
    say("Xong phần chuẩn bị.\n")


try:
    main()
except KeyboardInterrupt:
    stop("\nĐã dừng giữa chừng. Chạy lại lệnh vừa rồi để làm tiếp.")

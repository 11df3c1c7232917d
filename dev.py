#!/usr/bin/env python3
"""Everything a checkout needs, on Linux, Windows and macOS, with nothing but Python installed.

run [--demo] [--store FILE]   start the program; without a screen, play its main job and show it
test [ARGUMENT ...]           every check and every test (arguments go to pytest)
bundle                        build the program for people without Python, and try it
shots [FOLDER]                take the screenshots
bench                         measure the speeds
soak [--steps N] [--runs N]   let chance change a store in any order, much longer than in the tests
crash [NAME ...] [--seed S]   kill the program and cut its power, much longer than in the tests
fuzz [--seconds N] [--only X] fire at every reader of foreign files and typed texts, so long each
monkey [--events N] [--seed S]  let chance press keys and buttons in the real window
monkey --hours N                work there for hours, and measure the process after each
mutate [--only MODULE ...]    change the trade's rules in one place at a time: do the tests notice?
audit                         ask about advisories for every locked library (needs a network)
licences                      collect the licences of the locked libraries anew
lock [--upgrade]              write requirements/*.txt anew from pyproject.toml
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "salesapp-stamp.json"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "dev")}
FUZZ_LOCK = ROOT / "requirements" / "fuzz.txt"

MOST_MEGABYTES = 185

# Folders of tests that run in a second process, about half of all by time.
BESIDE = ("ui", "machine", "monkey")

# The harnesses of death, and the option that tells how long each goes on.
HARNESSES = {
    "kill": "kills", "power": "images", "disk": "places", "upgrade": "statements", "matrix": "left",
    "room": "writes",
}  # fmt: skip

# What Qt loads at start, and the Debian package each of them comes in.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


class StopError(Exception):
    """Ends the command with a line for the person at the keyboard."""


# --- the environment ---------------------------------------------------------------------------


def prepare(kind: str) -> None:
    """Make `.venv` hold exactly the locked libraries of a kind, and the machine what Qt needs."""
    stamp = read_stamp()
    wanted = {name: digest(path) for name, path in LOCKS.items()}
    # An upgrade of the system's Python leaves the libraries behind: the link then leads elsewhere.
    ready = PYTHON.exists() and stamp.get("python") == str(PYTHON.resolve())
    if not ready or not stamp.get("system"):
        need_system()
    # The development lock holds everything the program itself needs.
    if ready and (stamp.get("dev") == wanted["dev"] or stamp.get(kind) == wanted[kind]):
        if not stamp.get("system"):
            write_stamp({**stamp, "system": True})
        return
    make_venv()
    say(f"Installing the locked libraries ({kind})")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    call([*pip, "--require-hashes", "--no-deps", "-r", str(LOCKS[kind])])
    write_stamp({"python": str(PYTHON.resolve()), "system": True, kind: wanted[kind]})


def make_venv() -> None:
    """Create `.venv`, or leave a working one alone."""
    if PYTHON.exists() and works([str(PYTHON), "-c", "import pip"]):
        return
    say("Making .venv")
    call([sys.executable, "-m", "venv", "--clear", str(VENV)])


def need_system() -> None:
    """See that the machine has what Qt loads (outside Linux Qt brings it), and Python's venv."""
    linux = sys.platform.startswith("linux")
    missing = [name for name in QT_LIBRARIES if linux and not loads(name)]
    packages = [QT_LIBRARIES[name] for name in missing]
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        packages.append("python3-venv")
    if missing and not shutil.which("apt-get"):
        say("Qt may miss libraries of the system: " + " ".join(missing))
        packages = [name for name in packages if name == "python3-venv"]
    if packages:
        need_packages(packages, "The system lacks a few packages.")


def need_packages(packages: list[str], why: str) -> None:
    """Install Debian packages as root; as anyone else, say the one line that does it."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        raise StopError(f"{why} Please install: {' '.join(packages)}")
    if os.geteuid() != 0:
        raise StopError(f"{why} Please run this line, then start again:\n  sudo {line}")
    say(f"{why} Installing {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call(["apt-get", "update", "-qq"], env=quiet)
    call(["apt-get", "-qq", "-o=Dpkg::Use-Pty=0", *line.split()[1:]], env=quiet, hidden=True)


def loads(library: str) -> bool:
    """Tell whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def works(command: list[str]) -> bool:
    """Tell whether a command ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def digest(path: Path) -> str:
    """Hash of a lock file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_stamp() -> dict[str, object]:
    """What the last preparation left; empty when there was none."""
    try:
        found = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_stamp(stamp: dict[str, object]) -> None:
    """Remember what is installed."""
    STAMP.write_text(json.dumps(stamp), "utf-8")


def surroundings(home: Path | None = None) -> dict[str, str]:
    """Environment of the program; with a `home`, away from the user's data and off the screen."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    # Else each process that is begun compiles the whole program first.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and not any(map(env.get, ("LC_ALL", "LC_CTYPE", "LANG"))):
        env["LC_ALL"] = "C.UTF-8"
    if home is not None:
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
        env["SALESAPP_HOME"] = str(home)
        env.setdefault("XDG_RUNTIME_DIR", str(home))
    return env


# --- commands ----------------------------------------------------------------------------------


def run(options: argparse.Namespace) -> int:
    """Start the program, or play its main job where there is no screen."""
    prepare("run")
    if not has_screen():
        return play()
    command = [str(PYTHON), "-m", "salesapp"]
    command += ["--demo"] if options.demo else []
    command += (
        ["--store", str(Path(options.store).expanduser().absolute())] if options.store else []
    )
    return subprocess.call(command, env=surroundings())


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def play() -> int:
    """Run the main job without a screen, on a store of its own, and tell where its papers lie."""
    folder = Path(tempfile.mkdtemp(prefix="salesapp-play-"))
    say("There is no screen here: playing the main job off screen, on a temporary store.")
    env = surroundings(folder)
    code = subprocess.call([str(PYTHON), "-m", "salesapp", "--play", str(folder)], env=env)
    for title, ending in (("Papers", "*.pdf"), ("Screenshots", "*.png")):
        found = sorted(folder.rglob(ending))
        say("\n  ".join([f"{title}:", *map(str, found)]) if found else f"{title}: none")
    return code


def test(options: argparse.Namespace) -> int:
    """Run the checks, freeze the program, run the tests; a check that fails ends it."""
    prepare("dev")
    python = str(PYTHON)
    checks = {
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "ruff": [python, "-m", "ruff", "check", "."],
        "imports": [str(BIN / "lint-imports"), "--no-cache"],
        "words": [python, "tools/i18n.py", "check"],
        "mypy": [python, "-m", "mypy"],
    }
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        env = surroundings(Path(home))
        call([python, "tools/i18n.py", "compile"], env=env)

        def begin() -> int:
            if options.only_tests:
                return 0
            if failed := failing(checks, env):
                say(f"Stopped in the midst of the tests. Failed: {', '.join(failed)}")
                return 1
            return bundle(options)

        return run_tests(options.rest, env, begin)


def run_tests(chosen: list[str], env: dict[str, str], begin: Callable[[], int]) -> int:
    """Check and freeze the program, run the chosen tests or all: those of the windows beside."""
    pytest = [str(PYTHON), "-m", "pytest", "-q"]
    if chosen or (os.cpu_count() or 1) < 2:
        return begin() or subprocess.call([*pytest, *chosen], env=env, cwd=ROOT)
    others = sorted(
        str(folder.relative_to(ROOT))
        for folder in (ROOT / "tests").iterdir()
        if folder.name not in BESIDE and any(folder.glob("**/test_*.py"))
    )
    windows = [f"tests/{name}" for name in BESIDE]
    beside = [*pytest, "-p", "no:cacheprovider", *windows]
    # What it says is kept until the others have said all.
    with tempfile.TemporaryFile() as said, tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        own = {**env, "SALESAPP_HOME": home, "XDG_RUNTIME_DIR": home}
        with subprocess.Popen(
            beside, env=own, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT
        ) as running:
            if begin():
                running.kill()
                return 1
            code = subprocess.call([*pytest, *others], env=env, cwd=ROOT)
            other = running.wait()
        said.seek(0)
        sys.stdout.flush()
        sys.stdout.buffer.write(said.read())
        sys.stdout.flush()
    return code or other


def failing(checks: dict[str, list[str]], env: dict[str, str]) -> list[str]:
    """Run checks, print what they say, and name the ones that failed."""

    def one(name: str) -> tuple[str, int, str, float]:
        begun = time.monotonic()
        done = subprocess.run(
            checks[name], env=env, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        return name, done.returncode, done.stdout + done.stderr, time.monotonic() - begun

    failed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, code, output, seconds in pool.map(one, checks):
            say(f"{'ok    ' if code == 0 else 'FAILED'} {name} ({seconds:.1f} s)")
            if code:
                print(output.rstrip(), flush=True)
                failed.append(name)
    return failed


def need_freezer() -> None:
    """See that the machine has what freezing takes: binutils, and Python as a library."""
    if not sys.platform.startswith("linux"):
        return
    packages = [] if shutil.which("objdump") else ["binutils"]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    # A Python of the distribution keeps its library in a package of its own.
    if sys.base_prefix == "/usr" and not loads(f"libpython{version}.so.1.0"):
        packages.append(f"libpython{version}")
    if packages:
        need_packages(packages, "Freezing takes a little more.")


def bundle(_options: argparse.Namespace) -> int:
    """Freeze the program into dist/salesapp and let it test itself there."""
    prepare("dev")
    need_freezer()
    call([str(PYTHON), "tools/i18n.py", "compile"], env=surroundings())
    freeze = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build.spec"]
    call(freeze, env=surroundings())
    folder = ROOT / "dist" / "salesapp"
    size = sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink()) / 1e6
    say(f"{folder}: {size:.0f} MB")
    if size > MOST_MEGABYTES:
        say(f"FAILED: the bundle may have {MOST_MEGABYTES} MB at most; build.spec drops files.")
        return 1
    program = folder / ("salesapp.exe" if os.name == "nt" else "salesapp")
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        env = surroundings(Path(home)) | planted(Path(home))
        code = subprocess.call([str(program), "--self-test"], env=env, cwd=home)
    say("The frozen program tested itself: " + ("sound" if code == 0 else f"FAILED ({code})"))
    materials = folder.parent / "salesapp.cdx.json"
    call([str(PYTHON), "tools/supply.py", "sbom", str(materials)], env=surroundings())
    return code


def planted(home: Path) -> dict[str, str]:
    """Variables that lead to libraries somebody has laid out: the frozen program takes none."""
    folder = home / "planted"
    for name in ("salesapp/__init__.py", "sitecustomize.py", "apsw.py", "PySide6/__init__.py"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("raise SystemExit('a planted library was loaded')\n")
    (folder / "platforms").mkdir()
    leading = ("PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
    told = {name: str(folder) for name in leading}
    told["PYTHONSTARTUP"] = str(folder / "sitecustomize.py")
    told["QT_QPA_PLATFORM_PLUGIN_PATH"] = str(folder / "platforms")
    told["OPENSSL_CONF"] = str(folder / "openssl.cnf")
    return told


def mutate(options: argparse.Namespace) -> int:
    """Change the rules of the trade in one place at a time, and count what the tests notice."""
    prepare("dev")
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        only = ["--only", *options.only] if options.only else []
        table = ["--table"] if options.table else []
        command = [str(PYTHON), "tools/mutate.py", *only, *table]
        return subprocess.call(command, env=surroundings(Path(home)), cwd=ROOT)


def audit(_options: argparse.Namespace) -> int:
    """Ask about advisories for every locked library; without an answer it fails."""
    prepare("dev")
    return subprocess.call([str(PYTHON), "tools/supply.py", "audit"], env=surroundings(), cwd=ROOT)


def licences(_options: argparse.Namespace) -> int:
    """Collect the licences of the locked libraries anew."""
    prepare("dev")
    command = [str(PYTHON), "tools/supply.py", "licences"]
    return subprocess.call(command, env=surroundings(), cwd=ROOT)


def shots(options: argparse.Namespace) -> int:
    """Take the screenshots into a folder."""
    prepare("dev")
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        command = [str(PYTHON), "tools/shots.py", str(Path(options.folder).absolute())]
        return subprocess.call(command, env=surroundings(Path(home)), cwd=ROOT)


def bench(options: argparse.Namespace) -> int:
    """Run every measurement in turn; each prints JSON lines, shown here as one table."""
    prepare("dev")
    rows: list[dict[str, object]] = []
    code = 0
    for file in sorted((ROOT / "tests" / "bench").glob("bench_*.py")):
        if options.rest and file.stem.removeprefix("bench_") not in options.rest:
            continue
        say(file.stem)
        with tempfile.TemporaryDirectory() as home:
            Path(home).chmod(0o700)
            done = subprocess.run(
                [str(PYTHON), str(file)],
                env=surroundings(Path(home)),
                cwd=ROOT,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                check=False,
            )
        code = code or done.returncode
        for line in done.stdout.splitlines():
            if line.startswith("{"):
                rows.append(json.loads(line))
            else:
                print(line, flush=True)
    print_table(rows)
    return code or int(any(row.get("ok") is False for row in rows))


def print_table(rows: list[dict[str, object]]) -> None:
    """Rows with the union of their keys as columns."""
    heads = list(dict.fromkeys(key for row in rows for key in row))
    cells = [heads, *([cell(row.get(key, "")) for key in heads] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)))


def cell(value: object) -> str:
    """One value of the table."""
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def soak(options: argparse.Namespace) -> int:
    """Let chance change a store and do the work of days, in any order, many times."""
    prepare("dev")
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        env = {**surroundings(Path(home)), "SALESAPP_SOAK": str(options.runs)}
        command = [str(PYTHON), "-m", "tests.machine.run", f"--steps={options.steps}"]
        command += [f"--seed={options.seed}", f"--minutes={options.minutes}"]
        code = subprocess.call(command, env=env, cwd=ROOT) if options.steps else 0
        machines = ("tests/services/test_model.py", "tests/services/test_day_machine.py")
        if options.runs:
            call([str(PYTHON), "-m", "pytest", "-q", *machines], env)
    return code


def crash(options: argparse.Namespace) -> int:
    """Kill the program, cut its power, fail its disk; nothing acknowledged may be lost."""
    prepare("dev")
    code = 0
    for name in options.rest or HARNESSES:
        count = getattr(options, HARNESSES[name])
        say(f"{name}: {count}")
        command = [str(PYTHON), "-m", "tests.crash.run", name, f"--seed={options.seed}"]
        command.append(f"--minutes={options.minutes}")
        with tempfile.TemporaryDirectory() as home:
            Path(home).chmod(0o700)
            env = surroundings(Path(home))
            code |= subprocess.call([*command, f"--count={count}"], env=env, cwd=ROOT)
    return code


def fuzz(options: argparse.Namespace) -> int:
    """Fire at every reader, watching what each input reaches; what breaks one is kept and told."""
    prepare("dev")
    if not works([str(PYTHON), "-c", "import atheris"]):
        if not sys.platform.startswith("linux"):
            raise StopError("This takes Linux; the tests fire in short everywhere.")
        say("Installing the fuzzer")
        pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        call([*pip, "--require-hashes", "--no-deps", "-r", str(FUZZ_LOCK)])
    command = [str(PYTHON), "-m", "tests.fuzz.run", "--seconds", str(options.seconds)]
    command += [part for name in options.only for part in ("--only", name)]
    return play_hard([*command, "--keep"] if options.keep else command)


def monkey(options: argparse.Namespace) -> int:
    """Let chance press keys and buttons in the real window, off screen, on sample data.

    With `hours` the work of a manager is done instead: memory, files and threads are told by hour.
    """
    prepare("dev")
    with tempfile.TemporaryDirectory() as home:
        if options.hours:
            hours = str(options.hours)
            return play_hard([str(PYTHON), "-m", "tests.monkey.hours", home, "--hours", hours])
        command = [str(PYTHON), "-m", "tests.monkey.run", home, "--events", str(options.events)]
        return play_hard([*command, "--seed", str(options.seed)])


def play_hard(command: list[str]) -> int:
    """Run a harness of the tests; its lines of JSON are shown as a table at the end."""
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        env = surroundings(Path(home))
        env["PYTHONPATH"] = os.pathsep.join((env["PYTHONPATH"], str(ROOT)))
        with subprocess.Popen(
            command, env=env, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", errors="replace"
        ) as running:
            for line in running.stdout or ():
                print(line, end="", flush=True)
                if line.startswith(("{", "[{")):
                    told = json.loads(line)
                    rows += told if isinstance(told, list) else [told]
    print_table(rows)
    return running.returncode


def lock(options: argparse.Namespace) -> int:
    """Write both lock files: hashes, every platform, no addresses."""
    need_system()
    make_venv()
    if not works([str(PYTHON), "-m", "uv", "--version"]):
        call([str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-q", "uv"])
    command = [str(PYTHON), "-m", "uv", "pip", "compile", "--quiet", "--universal"]
    command += ["--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    command += ["--excludes", "requirements/excludes.txt", "pyproject.toml"]
    command += ["--upgrade"] if options.upgrade else []
    for kind, target in LOCKS.items():
        extra = ["--extra", "dev"] if kind == "dev" else []
        call([*command, *extra, "-o", str(target.relative_to(ROOT))])
    fuzzer = ["--extra", "fuzz", "-c", str(LOCKS["dev"].relative_to(ROOT))]
    call([*command, *fuzzer, "-o", str(FUZZ_LOCK.relative_to(ROOT))])
    for target in (*LOCKS.values(), FUZZ_LOCK):
        if "://" in target.read_text("utf-8"):
            raise StopError(f"{target} names an address; lock files hold names and hashes only.")
    return 0


# --- the command line --------------------------------------------------------------------------


def call(command: list[str], env: dict[str, str] | None = None, *, hidden: bool = False) -> None:
    """Run a step; its failure ends the command. A hidden step is heard only when it fails."""
    sink = subprocess.PIPE if hidden else None
    done = subprocess.run(
        command, env=env, cwd=ROOT, stdout=sink, stderr=sink, text=True, check=False
    )
    if done.returncode:
        print((done.stdout or "") + (done.stderr or ""), flush=True)
        raise StopError(f"This step failed ({done.returncode}): {' '.join(command)}")


def say(text: str) -> None:
    """Tell the person at the keyboard."""
    print(text, flush=True)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    root = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, work: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        command = commands.add_parser(name, description=work.__doc__, help=work.__doc__)
        command.set_defaults(work=work, rest=[])
        return command

    running = add("run", run)
    running.add_argument("--demo", action="store_true", help="with a company full of sample data")
    running.add_argument("--store", metavar="FILE", help="the store to open")
    testing = add("test", test)
    testing.add_argument("--only-tests", action="store_true", help="leave the checks out")
    add("bundle", bundle)
    add("shots", shots).add_argument("folder", nargs="?", default="shots")
    add("bench", bench).add_argument("rest", nargs="*", metavar="NAME", help="only these")
    soaking = add("soak", soak)
    soaking.add_argument("--steps", type=int, default=20_000, help="of the whole process (20 000)")
    soaking.add_argument("--runs", type=int, default=100, help="of hypothesis (100)")
    soaking.add_argument("--minutes", type=float, default=0, help="of the steps, at most")
    soaking.add_argument("--seed", type=int, default=1, help="of what chance does (1)")
    dying = add("crash", crash)
    dying.add_argument("rest", nargs="*", metavar="NAME", help=f"only {', '.join(HARNESSES)}")
    for name, most, words in (
        ("kills", 200, "processes killed (200)"),
        ("images", 2_000, "power cuts (2 000)"),
        ("places", 50, "failing writes in 1 000 (50)"),
        ("statements", 5, "killed in 1 000 (5)"),
        ("left", 0, "by kills at each statement of an upgrade, looked at (0: each)"),
        ("writes", 20, "of upgrades on a disk that is full from there, in 1 000 (20)"),
    ):
        dying.add_argument(f"--{name}", type=int, default=most, help=words)
    dying.add_argument("--minutes", type=float, default=0, help="of each, at most")
    dying.add_argument("--seed", type=int, default=1, help="of what chance does (1)")
    fuzzing = add("fuzz", fuzz)
    fuzzing.add_argument("--seconds", type=int, default=60, help="for each reader (60)")
    fuzzing.add_argument("--only", action="append", default=[], metavar="NAME", help="this reader")
    fuzzing.add_argument("--keep", action="store_true", help="renew the corpus of the tests")
    playing = add("monkey", monkey)
    playing.add_argument("--events", type=int, default=5_000, help="how many (5000)")
    playing.add_argument("--seed", type=int, default=1, help="another seed, another day (1)")
    playing.add_argument("--hours", type=int, metavar="N", help="hours of work, each measured")
    changing = add("mutate", mutate)
    changing.add_argument("--only", nargs="+", metavar="MODULE", help="only these")
    changing.add_argument("--table", action="store_true", help="write docs/mutants.md")
    add("audit", audit)
    add("licences", licences)
    add("lock", lock).add_argument("--upgrade", action="store_true", help="to the newest versions")
    return root


def main() -> int:
    """Run one command."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one may well be started
        print("Python 3.11 or newer is needed; this is", sys.version.split()[0])
        return 1
    options, rest = parser().parse_known_args()
    if rest and options.command != "test":
        parser().error(f"unknown: {' '.join(rest)}")
    options.rest = [*options.rest, *rest]
    try:
        return int(options.work(options))
    except StopError as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())

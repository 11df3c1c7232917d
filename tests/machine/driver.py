"""Plays machines by a seeded chance, life after life, in children that are closed or killed.

A life is a store that goes on through several children. Each plays some hundred steps: after each
the cheap rules are asked, after many, and after every restart, all of them with `check_store`. A
child tells what it did over a pipe; half of them are killed at a moment nobody chose, and the next
one must find what was acknowledged. A broken rule is told with its trail, made as short as replays
in the store of before let it be.
"""

from __future__ import annotations

import base64
import json
import os
import pickle
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from salesapp.db.connection import rows
from salesapp.db.store import close_store
from salesapp.services.checks import check_store
from tests.crash import limit
from tests.machine.chance import Told, told_by

SEGMENT = 200
"""Steps of a child."""
SEGMENTS = 4
LONG_LIFE, LONG_SEGMENTS = 12, 16
"""Each so many lives one is that long: a store that grew."""
THOROUGH_EVERY = 40
CHECK_EVERY = 120
HUNG_S = 120
"""Seconds of the processor a child may take."""
MOST_WRONG = 20
WARM = 60
REPLAYS = 120

Trail = list[tuple[str, dict[str, Any]]]
Tell = Callable[[str], None]


@dataclass
class Tally:
    """What a run came to."""

    steps: int = 0
    refused: int = 0
    lives: int = 0
    kills: int = 0
    restarts: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    child_cpu: float = 0.0


@dataclass
class Broken:
    """A rule that did not hold."""

    text: str
    where: str = ""
    trail: Trail = field(default_factory=list)
    shortest: Trail | None = None


@dataclass
class Heard:
    """What a child told before it ended."""

    acknowledged: tuple[int, str] | None = None
    steps: int = 0
    broken: Broken | None = None
    is_closed: bool = False
    is_going_back: bool = False
    lines: int = 0


class Player:
    """Plays one machine in this process."""

    def __init__(self, machine: Any, told: Told, tell: Tell) -> None:
        self._machine, self._told, self._tell = machine, told, tell
        self._names = list(told.rules)
        self._weights = [one.weight for one in told.rules.values()]
        self.trail: Trail = []
        self.counts: Counter[str] = Counter()
        machine.tell = tell

    def play(self, luck: random.Random, count: int) -> None:
        """Rules by chance until so many steps are done."""
        last = self._machine.steps + count
        while self._machine.steps < last:
            [name] = luck.choices(self._names, self._weights)
            played = self._told.rules[name]
            if played.needs is None or played.needs(self._machine):
                self.one(name, played.draw(luck))

    def again(self, trail: Trail) -> None:
        """The rules of a trail, as far as they are possible."""
        for name, drawn in trail:
            needs = self._told.rules[name].needs
            if needs is None or needs(self._machine):
                self.one(name, drawn)
        self.look(whole=True)

    def one(self, name: str, drawn: dict[str, Any]) -> None:
        """One rule, and what must be so after it."""
        machine = self._machine
        self.trail.append((name, drawn))
        before = machine.steps
        getattr(machine, name)(**drawn)
        self.counts[name] += machine.steps > before
        for rule in self._told.cheap:
            getattr(machine, rule)()
        done = len(self.trail)
        if machine.restarted or done % THOROUGH_EVERY == 0:
            self.look(whole=machine.restarted or done % CHECK_EVERY == 0)
            self.counts["restarts"] += machine.restarted
            machine.restarted = False
        if machine.steps > before:
            self._tell(machine.word())

    def look(self, *, whole: bool) -> None:
        """Ask every rule; `whole`: and let the program check its store."""
        for rule in (*self._told.cheap, *self._told.thorough):
            getattr(self._machine, rule)()
        if whole:
            found = check_store()
            assert found == [], found


class Driver:
    """Lives of one kind of machine, one after another."""

    def __init__(self, machine: type, folder: Path, seed: int, tally: Tally) -> None:
        self._machine, self._folder, self._tally = machine, folder, tally
        self._told = told_by(machine)
        self._seed = seed
        self._seen: set[str] = set()

    def life(self, number: int, most: int) -> None:
        """One store from its beginning, through children that end in order or by force."""
        luck = random.Random(f"{self._machine.__name__} {self._seed} {number}")
        segments = LONG_SEGMENTS if number % LONG_LIFE == LONG_LIFE - 1 else SEGMENTS
        place = self._folder / f"{self._machine.__name__}-{number}"
        place.mkdir()
        path = self._machine.begun(place)
        known: tuple[int, str] | None = None
        first = self._tally.steps
        for segment in range(segments if self._machine.goes_on else 1):
            if self._tally.steps - first >= most or limit.is_over():
                break
            heard = self._segment(path, luck, known, most)
            self._tally.steps += heard.steps
            if heard.broken is not None:
                where = f"seed {self._seed}, life {number}, child {segment}"
                self._tally.wrong.append(self._worded(where, heard.broken))
                break
            known = None if heard.is_going_back else heard.acknowledged or known
        self._tally.lives += 1
        shutil.rmtree(place)

    def _segment(
        self, path: Path, luck: random.Random, known: tuple[int, str] | None, most: int
    ) -> Heard:
        """One child, from its start to its end."""
        before = self._folder / "before"
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(path.parent, before)
        count = min(SEGMENT, most)
        fatal = luck.randint(1, count) if self._machine.goes_on and luck.random() < 0.5 else 0
        seed = luck.getrandbits(48)
        heard = self._in_child(
            lambda tell: self._live(path, seed, count, known, tell), fatal=fatal, luck=luck
        )
        if heard.broken is not None and heard.broken.where not in self._seen:
            self._seen.add(heard.broken.where)
            heard.broken.shortest = self._shortest(heard.broken, path, before)
        return heard

    def _live(
        self, path: Path, seed: int, count: int, known: tuple[int, str] | None, tell: Tell
    ) -> None:
        machine = self._machine()
        _at_home(path)
        player = Player(machine, self._told, tell)
        try:
            machine.take_up(path)
            if known is not None:
                found = rows("SELECT operation_id FROM journal WHERE id = ?", known[0])
                assert found == [(known[1],)], f"lost: {known}"
            player.look(whole=True)
            player.play(random.Random(seed), count)
            player.look(whole=True)
            close_store()
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is a broken rule
            tell(_broken(error, player.trail))
            return
        counts = {**player.counts, "refused": getattr(machine, "refused", 0)}
        tell(json.dumps(counts))

    def _in_child(
        self, work: Callable[[Tell], None], *, fatal: int = 0, luck: random.Random | None = None
    ) -> Heard:
        """Run work in a child that is killed a moment after its line with this number."""
        reader, writer = os.pipe()
        begun = os.times()
        child = os.fork()
        if child == 0:
            os.close(reader)
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, HUNG_S)
            try:
                work(lambda text: _write(writer, text))
            finally:
                os._exit(0)
        os.close(writer)
        heard, rest = Heard(), b""
        while piece := os.read(reader, 1 << 16):
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                self._hear(heard, line.decode())
            if fatal and heard.lines >= fatal and luck is not None:
                time.sleep(luck.uniform(0, 0.008))
                os.kill(child, signal.SIGKILL)
                fatal = 0
        os.close(reader)
        _pid, status = os.waitpid(child, 0)
        ended = os.times()
        self._tally.child_cpu += ended[2] + ended[3] - begun[2] - begun[3]
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        self._tally.kills += killed
        if not killed and not heard.is_closed and heard.broken is None:
            heard.broken = Broken(f"a child ended by itself: {status}")
        return heard

    def _hear(self, heard: Heard, line: str) -> None:
        heard.lines += 1
        if line.startswith("broken "):
            heard.broken = Broken(*pickle.loads(base64.b64decode(line.removeprefix("broken "))))
            return
        if line.startswith("{"):
            heard.is_closed = True
            counts = json.loads(line)
            self._tally.refused += counts.pop("refused")
            self._tally.restarts += counts.pop("restarts", 0)
            self._tally.rules.update(counts)
            return
        heard.is_going_back = line == "going back"
        if not heard.is_going_back:
            number, _space, operation = line.partition(" ")
            heard.acknowledged = (int(number), operation)
            heard.steps += 1

    def _shortest(self, broken: Broken, path: Path, before: Path) -> Trail | None:
        """A shorter trail that breaks the rule in the store of before; None: a replay does not."""
        left, trail = REPLAYS, broken.trail
        if not trail:
            return None

        def breaks(some: Trail) -> bool:
            nonlocal left
            left -= 1
            shutil.rmtree(path.parent)
            shutil.copytree(before, path.parent)
            again = self._in_child(lambda tell: self._replay(path, some, tell)).broken
            return again is not None and again.where == broken.where

        if not breaks(trail):
            return None
        size = max(1, len(trail) // 2)
        while left > 0:
            for at in range(0, len(trail), size):
                shorter = trail[:at] + trail[at + size :]
                if left > 0 and shorter and breaks(shorter):
                    trail = shorter
                    break
            else:
                if size == 1:
                    break
                size //= 2
        return trail

    def _replay(self, path: Path, trail: Trail, tell: Tell) -> None:
        machine = self._machine()
        _at_home(path)
        player = Player(machine, self._told, lambda _text: None)
        try:
            machine.take_up(path)
            player.again(trail)
        except BaseException as error:  # noqa: BLE001 - it still breaks
            tell(_broken(error, trail))
            return
        tell(json.dumps({"refused": 0}))

    @staticmethod
    def _worded(where: str, broken: Broken) -> str:
        if broken.shortest is not None:
            return f"{where}\n{broken.text}\nshortest trail: {broken.shortest}"
        return f"{where}\n{broken.text}\ntrail, which a replay does not follow: {broken.trail}"


def _at_home(path: Path) -> None:
    """What is remembered of a store in the folder of the user lies beside it: it is copied, too."""
    os.environ["SALESAPP_HOME"] = str(path.with_name("home"))


def _broken(error: BaseException, trail: Trail) -> str:
    """A line that tells of a broken rule; `where` is the same when it is broken again."""
    text = "".join(traceback.format_exception(error)[-7:])
    frame = traceback.extract_tb(error.__traceback__)[-1]
    told = (text, f"{type(error).__name__} {frame.filename} {frame.lineno}", trail)
    return "broken " + base64.b64encode(pickle.dumps(told)).decode()


def _write(writer: int, text: str) -> None:
    os.write(writer, text.encode() + b"\n")


def run(folder: Path, machines: dict[type, int], steps: int, seed: int) -> Tally:
    """Play so many steps; of each machine so many lives in turn."""
    tally = Tally()
    folder.mkdir(exist_ok=True)
    drivers = [
        Driver(machine, folder, seed, tally) for machine, often in machines.items()
        for _life in range(often)
    ]  # fmt: skip
    number = 0
    while tally.steps < steps and len(tally.wrong) < MOST_WRONG and not limit.is_over():
        told = len(tally.wrong)
        drivers[number % len(drivers)].life(number, steps - tally.steps)
        sys.stderr.writelines(f"{one}\n" for one in tally.wrong[told:])
        number += 1
    return tally


def warm_up(machine: type) -> None:
    """Load what each child would load for itself: fonts, words, the first paper."""
    place = Path(tempfile.mkdtemp())
    made = machine()
    made.take_up(machine.begun(place))
    player = Player(made, told_by(machine), lambda _text: None)
    player.play(random.Random(1), WARM)
    close_store()
    shutil.rmtree(place)

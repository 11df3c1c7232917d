"""Keeps what is half typed into one form, and offers it back when the form opens again."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from salesapp.db.store import is_open, store_path
from salesapp.overriding import override
from salesapp.services import form_drafts as service
from salesapp.ui.drafts.inputs import TYPED, Inputs, write
from salesapp.ui.drafts.line import DraftLine
from salesapp.ui.drafts.settling import KEEP_MS, Left, What, settle, waiting, withdraw
from salesapp.ui.drafts.way import way_of
from salesapp.ui.notices import notices

if TYPE_CHECKING:
    from pathlib import Path

    from salesapp.ui.kit.dialog import Dialog

log = logging.getLogger(__name__)

_SUBJECT: Final = 60
_MOST_LINES: Final = 50


class FormDraft(QObject):
    """The draft of one form: `begin` when it is shown and filled, `end` when it is done with.

    Lines that are added as they are filled are told by `draft_lines` of their widget; whatever else
    a form holds goes through its `draft_more` (plain values) and `take_draft_more`. A form that has
    done a part of its work says in `draft_owes` what is left to do: that is told till it is done.
    """

    def __init__(
        self,
        root: QWidget,
        form: str,
        about: str = "",
        *,
        line_at: QBoxLayout | None = None,
        title: str = "",
        fills: bool = False,
    ) -> None:
        """Say where the form is and how it treats what was left.

        Args:
            root: The widget that holds the inputs.
            form: Name of the kind of form.
            about: What it is about, empty where it makes something new.
            line_at: The layout that gets the quiet line at its top.
            title: The form in words, for the start of the program.
            fills: What was left is typed in again by itself instead of being offered.
        """
        super().__init__(root)
        self._root, self._form, self._about = root, form, about
        self._title, self._fills = title, fills
        self._line_at = line_at
        self.line: DraftLine | None = None
        self._store: Path | None = None
        self._empty: dict[str, Any] = {}
        self._kept: dict[str, Any] | None = None
        self._seen: tuple[Inputs, dict[str, Any]] | None = None
        """The inputs as they were looked for last, and what they held."""
        self._waits = False
        """Another writer keeps what was typed last from being written."""
        self._way = "{}"
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_on(self) -> bool:
        """Whether the form is being watched."""
        return self._store is not None

    def begin(self, about: str | None = None) -> None:
        """Watch the form as it stands now, and offer what was left of the last time."""
        if self.is_on or not service.may_keep():
            return
        if about is not None:
            self._about = about
        self._empty = self._now()
        if not self._empty:
            return
        self._store, self._kept = store_path(), None
        self._way = way_of(self._root)
        self._root.installEventFilter(self)
        self._timer.start()
        words, kept_at = self._found()
        if not words:
            return
        if self._fills:
            self._bring_back(words)
            if not self._owes():
                self._say(DraftLine.here, "").dropped.connect(self._start_anew)
        else:
            line = self._say(DraftLine.offer, kept_at)
            line.wanted.connect(lambda: self._return(words))
            line.dropped.connect(self._drop)

    def _found(self) -> tuple[dict[str, Any], Any]:
        """What was left of the last time, and when: written down or still waiting for it."""
        left = waiting(self._what)
        if left is not None:
            return _read(left.words), left.at
        found = service.one(self._form, self._about)
        return (_read(found.words), found.kept_at) if found is not None else ({}, None)

    @property
    def _what(self) -> What:
        return self._form, self._about

    def _look(self) -> None:
        if self._is_ours() and not self._is_as_seen():
            self.keep()

    def _is_as_seen(self) -> bool:
        """Whether the same widgets hold the same as before: looking for them anew takes longer."""
        if self._seen is None or not self._seen[0].is_whole():
            return False
        held = self._seen[0].values()
        if more := self._more():
            held["+"] = more[0]
        return held == self._seen[1]

    def keep(self) -> bool:
        """Write what has been typed since the last time; nothing where nothing is typed.

        Returns:
            False when another writer does not let us: it is written as soon as it may be.
        """
        if not self._is_ours():
            return True
        now = self._now()
        if now == self._kept and not self._waits:
            return True
        typed = self._typed(now)
        if typed:
            done = self._write(typed, is_open=True)
        else:
            done = (self._kept is None and not self._waits) or self._forget()
        self._waits = not done
        if done:
            self._kept = now if typed else None
        else:
            # What the inputs hold is looked at once more, though nobody types meanwhile.
            self._seen = None
        return done

    def _write(self, typed: dict[str, Any], *, is_open: bool) -> bool:
        title, words = self._told(typed), _text(typed)
        # By the time it may be written the form may be about another record.
        write = partial(service.keep, *self._what, title, self._way, words, is_open=is_open)
        return settle(write, self._what, left=Left(words, datetime.now(UTC)), typed=True)

    def end(self, *, saved: bool, keeps: bool = False) -> None:
        """The form is done with: saved, or left; `keeps` what was typed till it opens again."""
        if not self.is_on:
            return
        if self._is_ours():
            is_kept = self.keep()
            if keeps and not saved and self._owes():
                # It stays open: the next start tells of it, as this one does from now on.
                self._tell_owed()
            elif keeps and not saved:
                self._put_away(is_kept=is_kept)
            elif saved or self._is_answered():
                self._forget()
            elif not is_kept:
                withdraw(self._what)
        self._let_go()

    def _owes(self) -> str:
        """What the form holds that is to be done and not only typed; see `draft_owes`."""
        return str(getattr(self._root, "draft_owes", ""))

    def _tell_owed(self) -> None:
        typed = self._typed(self._now())
        words, now = _text(typed), datetime.now(UTC)
        row = service.DraftRow(*self._what, self._told(typed), self._way, words, now)
        notices.not_taken.emit(row)

    def _put_away(self, *, is_kept: bool) -> None:
        """What was typed waits for the form, also where it can be written down only later."""
        typed = {} if is_kept else self._typed(self._now())
        if not typed:
            settle(partial(service.close, *self._what), self._what, left=waiting(self._what))
            return
        self._write(typed, is_open=False)

    def _forget(self) -> bool:
        write = partial(service.forget, *self._what)
        return settle(write, self._what, left=Left("{}", datetime.now(UTC)))

    def stay(self) -> None:
        """The program ends with the form open: the next start tells of it.

        What another writer keeps from being written is written as soon as it may be.
        """
        if self.is_on:
            self.keep()
            self._let_go()

    def _let_go(self) -> None:
        self._timer.stop()
        self._root.removeEventFilter(self)
        self._store = self._kept = self._seen = None
        self._waits = False
        self._quiet()

    def _is_answered(self) -> bool:
        """Whether what is kept is of now: an offer nobody has answered waits for the next time."""
        return self._kept is not None or self.line is None

    # How it works

    def _is_ours(self) -> bool:
        """The base that is open is the one the form was opened over."""
        return self._store is not None and is_open() and store_path() == self._store

    def _now(self) -> dict[str, Any]:
        inputs = Inputs(self._root)
        found = inputs.values()
        if more := self._more():
            found["+"] = more[0]
        self._seen = inputs, found
        return found

    def _more(self) -> tuple[Any, ...]:
        more = getattr(self._root, "draft_more", None)
        return (more(),) if more is not None else ()

    def _typed(self, now: dict[str, Any]) -> dict[str, Any]:
        """What differs from the form as it was opened; a lone choice is nothing to keep."""
        known = self._empty
        changed = {name: value for name, value in now.items() if value != known.get(name, "")}
        inputs = self._seen[0].named if self._seen is not None else {}
        texts = [name for name, widget in inputs.items() if isinstance(widget, TYPED)]
        if "+" in changed or len(changed) > 1 or any(name in changed for name in texts):
            return changed
        return {}

    def _told(self, typed: dict[str, Any]) -> str:
        """The form, and the first words typed into it."""
        title = self._owes() or self._title or self._root.accessibleName()
        lines = (
            line.strip()
            for value in typed.values()
            for line in (value if isinstance(value, str) else "").splitlines()
        )
        first = next((line for line in lines if line and not line[0].isdigit()), "")
        return f"{title}: {first[:_SUBJECT]}" if first else title

    def _bring_back(self, words: dict[str, Any]) -> None:
        take = getattr(self._root, "take_draft_more", None)
        if take is not None and "+" in words:
            take(words["+"])
        for name, (count, add) in Inputs(self._root).growing.items():
            for _line in range(min(int(words.get(name) or 0), _MOST_LINES) - count()):
                add()
        # Twice: what is chosen may empty what was typed before it.
        for _once in range(2):
            for name, widget in Inputs(self._root).named.items():
                if name in words:
                    write(widget, words[name])
        self._kept = self._now()
        if withdraw(self._what):
            self._kept = None
            self.keep()

    def _return(self, words: dict[str, Any]) -> None:
        self._bring_back(words)
        self._quiet()
        self._root.setFocus()

    def _start_anew(self) -> None:
        added = {
            name: ""
            for name, widget in Inputs(self._root).named.items()
            if name not in self._empty and isinstance(widget, TYPED)
        }
        self._bring_back(self._empty | added)
        self._drop()

    def _drop(self) -> None:
        self._forget()
        self._kept = None
        self._quiet()

    def _say(self, show: Any, what: Any) -> DraftLine:
        line = DraftLine(self._root)
        show(line, what)
        if self._line_at is not None:
            self._line_at.insertWidget(0, line)
        self.line = line
        return line

    def _quiet(self) -> None:
        if self.line is not None:
            self.line.hide()
            self.line.deleteLater()
            self.line = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Going out of sight (another program, the lock, the end) is a moment to write.
        if event.type() in (QEvent.Type.Hide, QEvent.Type.WindowDeactivate):
            self.keep()
        return False


def follow_dialog(dialog: Dialog) -> FormDraft | None:
    """Keep what is typed into a dialog, from now till it is finished."""
    if not dialog.draft_form:
        return None
    about = dialog.draft_about or (dialog.accessibleName() if is_bare(dialog) else "")
    draft = FormDraft(
        dialog,
        dialog.draft_form,
        about,
        line_at=dialog.body,
        title=dialog.title.text(),
        fills=dialog.draft_fills,
    )
    draft.begin()
    if draft.is_on:
        # Esc may have been a slip: what was typed waits for the form to be opened again.
        dialog.when_done(
            dialog,
            lambda saved: draft.end(
                saved=saved, keeps=dialog.draft_outlives_cancel or dialog.is_left_by_key
            ),
        )
    return draft


def is_bare(dialog: Dialog) -> bool:
    """Whether it is made of parts in place: then its title tells which one it is."""
    return type(dialog).__name__ == "Dialog"


def _text(typed: dict[str, Any]) -> str:
    return json.dumps(typed, ensure_ascii=False)


def _read(words: str) -> dict[str, Any]:
    try:
        found = json.loads(words)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}

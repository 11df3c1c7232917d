"""What the store refuses, in words: part of `ui/explain.py`."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.domain.errors import Rule
from salesapp.ui.translate import QT_TRANSLATE_NOOP


class Explanation(NamedTuple):
    """Source strings of the context "Explain": what happened and how to mend it."""

    what: str
    mend: str


STORE_EXPLANATIONS: Final[dict[Rule, Explanation]] = {
    Rule.STORE_NEWER: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base was written by a newer version of the program."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing was changed in it. Install the new version, or open another base.",
        ),
    ),
    Rule.STORE_OLDER: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base was written by an older version of the program."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing was changed in it. Open it once for writing, or a copy of it: it is brought "
            "up to date then.",
        ),
    ),
    Rule.STORE_FOREIGN: Explanation(
        QT_TRANSLATE_NOOP("Explain", "This file is not a base of this program."),
        QT_TRANSLATE_NOOP("Explain", "Choose another file. This one was left as it is."),
    ),
    Rule.STORE_EMPTY_FILE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The file of the base is empty: its contents were lost."),
        QT_TRANSLATE_NOOP("Explain", "Restore a backup. The empty file was left as it is."),
    ),
    Rule.STORE_DAMAGED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base is damaged."),
        QT_TRANSLATE_NOOP("Explain", "Restore the last backup. The damaged file is kept."),
    ),
    Rule.STORE_LOCKED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base is in use by another program."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "What was saved is safe. Close it there and try again, or open it here for reading "
            "only.",
        ),
    ),
    Rule.STORE_READ_ONLY: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base cannot be written: the file is read-only."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "What was saved before is safe. Check the rights to the file and its folder.",
        ),
    ),
    Rule.STORE_MISSING: Explanation(
        QT_TRANSLATE_NOOP("Explain", "There is no base in this place."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "No new base was begun in its place. Connect the disk with the file, or choose "
            "another base.",
        ),
    ),
    Rule.STORE_BEHIND: Explanation(
        QT_TRANSLATE_NOOP("Explain", "What was saved last is missing in this base."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "An older copy was put in its place, or its log of writes was lost. Nothing was "
            "changed in it, and the backups are as they were. If a cloud service is still copying, "
            "wait and try again; else restore a backup, or work with this base as it is.",
        ),
    ),
    Rule.STORE_MEDDLED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "Somebody has changed how the base guards itself."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "It came from somebody else, or another program worked on it: at each save it could do "
            "what nobody sees. Nothing was changed in it. Put the guards of this program back (a "
            "copy of the file as it is stays beside it), restore a backup, or open it for reading "
            "only.",
        ),
    ),
    Rule.STORE_MOVED: Explanation(
        QT_TRANSLATE_NOOP(
            "Explain", "The file of the base was replaced or moved while it is open."
        ),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing more is written. Make a backup now: it holds what was saved here. Then start "
            "the program again.",
        ),
    ),
    Rule.SQLITE_TOO_OLD: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A part of the program is too old to keep the base safely."),
        QT_TRANSLATE_NOOP("Explain", "The base was not touched. Install the program again."),
    ),
    Rule.DISK_FAILED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The disk failed while writing: nothing was saved."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Check the disk and repeat; if it fails again, put a backup on another disk."
            " What was saved before is safe.",
        ),
    ),
    Rule.DISK_FULL: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The disk is full: nothing was saved."),
        QT_TRANSLATE_NOOP("Explain", "Free some space and repeat. What was saved before is safe."),
    ),
    Rule.STORE_NEEDS_PASSWORD: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base is encrypted: it opens by its password."),
        QT_TRANSLATE_NOOP(
            "Explain", "Type the password or the recovery key. The file was left as it is."
        ),
    ),
    Rule.STORE_WRONG_PASSWORD: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The password does not open the base."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "The base is as it was. Check the keyboard layout and Caps Lock, or use the "
            "recovery key.",
        ),
    ),
    Rule.STORE_KEY_MISSING: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The key file of the encrypted base is not beside it."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "The base is as it was. Put the file back beside it, or type the recovery key: it "
            "opens the base alone.",
        ),
    ),
    Rule.ENCRYPTION_MISSING: Explanation(
        QT_TRANSLATE_NOOP(
            "Explain", "This copy of the program cannot encrypt: nothing was changed."
        ),
        QT_TRANSLATE_NOOP(
            "Explain", "Install the program again. A base without encryption was not written."
        ),
    ),
    Rule.PASSWORD_TOO_SHORT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The password is too short."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing was changed. Take eight signs or more: several words are easy to remember.",
        ),
    ),
    Rule.PASSWORD_WRONG: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The password is not right: nothing was changed."),
        QT_TRANSLATE_NOOP("Explain", "Check the keyboard layout and Caps Lock, and type it again."),
    ),
    Rule.STORE_ON_NETWORK: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base lies on a network disk: bases are damaged there."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "It was left as it is. Copy it to this computer and open the copy, or open it for "
            "reading only.",
        ),
    ),
    Rule.STORE_FOR_READING: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The base is open for reading only: nothing was changed."),
        QT_TRANSLATE_NOOP(
            "Explain", "Open it for writing to change it: see the line above the page."
        ),
    ),
}

NOT_WRITTEN: Final = Explanation(
    QT_TRANSLATE_NOOP("Explain", "The file could not be written."),
    QT_TRANSLATE_NOOP(
        "Explain",
        "What was there is as it was. Close it in other programs, Excel say, or choose "
        "another place.",
    ),
)
"""What any file tells that another program holds open."""

"""Where a store lies: on a disk of this computer, on a network one, in a folder a service copies.

On network disks the locks of SQLite do not hold and a store is damaged; a service that copies files
while they are written makes torn copies of them and brings older ones back.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from salesapp.paths import is_there

NETWORK: Final = frozenset(
    (
        "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "webdav",
        "davfs", "9p", "vboxsf", "prl_fs", "lustre", "gfs2", "ocfs2", "glusterfs", "ceph",
        "ftp", "ftpfs", "sshfs",
    )
)  # fmt: skip
"""File systems that lie on another computer; those of programs by what comes after ``fuse.``."""
_FUSE: Final = frozenset(
    (
        "sshfs", "davfs", "davfs2", "rclone", "gvfsd-fuse", "curlftpfs", "glusterfs", "ceph",
        "s3fs", "vmhgfs-fuse", "smbnetfs", "google-drive-ocamlfuse", "onedriver", "kio-fuse",
    )
)  # fmt: skip
_NAMES: Final = (
    (r"dropbox( \(.+\))?", "Dropbox"),
    (r"onedrive( ?- ?.+)?", "OneDrive"),
    (r"google ?drive|googledrive-.+|google диск", "Google Drive"),
    (r"yandex\.?disk|yandex disk|яндекс\.?диск|яндекс диск", "Яндекс.Диск"),
    (r"mail\.?ru[ -]?cloud|cloud[ -]mail\.?ru|облако[ -]mail\.?ru", "Облако Mail"),
    (r"icloud ?drive|com~apple~clouddocs|mobile documents", "iCloud"),
    (r"nextcloud( .+)?|owncloud( .+)?", "Nextcloud"),
)
"""How the folders of the services are called, small letters, and what people call the service."""
_MARKS: Final = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".sync/core.log", "Яндекс.Диск"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "Nextcloud"),
)
"""What the services leave in the folder they copy."""
_MARK_SHAPES: Final = ((".sync_*.db", "Nextcloud"), ("._sync_*.db", "Nextcloud"))
_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOTE_DRIVE: Final = 4


def network_of(path: Path) -> str:
    """The kind of the network disk a store lies on; empty on a disk of this computer."""
    place = _real(path)
    if sys.platform == "win32":
        return _windows_network(place)
    kind = _mac_kind(place) if sys.platform == "darwin" else kind_in(_mounts(), place)
    return kind if is_network(kind) else ""


def is_network(kind: str) -> bool:
    """Whether a kind of file system lies on another computer."""
    name = kind.casefold()
    return name in NETWORK or (name.startswith("fuse.") and name[5:] in _FUSE)


def kind_in(mounts: str, place: Path) -> str:
    """The kind of file system of a place by the list of mounts (``/proc/self/mountinfo``).

    The root of the system counts as a disk of its own: a container may have it from its host.
    """
    best, found = 0, ""
    for line in mounts.splitlines():
        before, parted, after = line.partition(" - ")
        words, kinds = before.split(), after.split()
        if not parted or len(words) < 5 or not kinds:
            continue
        point = re.sub(r"\\(\d{3})", lambda told: chr(int(told[1], 8)), words[4])
        if point != "/" and len(point) >= best and place.is_relative_to(point):
            best, found = len(point), kinds[0]
    return found


def cloud_of(path: Path) -> str:
    """The service that copies the folder of a store to other computers; empty when none does."""
    place = _real(path)
    folders = [place.parent, *place.parent.parents]
    for folder in folders:
        if found := _by_name(folder.name) or _by_mark(folder):
            return found
    return next((name for root, name in _told_roots() if place.is_relative_to(root)), "")


def _by_name(name: str) -> str:
    small = name.casefold()
    return next((told for shape, told in _NAMES if re.fullmatch(shape, small)), "")


def _by_mark(folder: Path) -> str:
    for mark, name in _MARKS:
        if is_there(folder / mark):
            return name
    try:
        for shape, name in _MARK_SHAPES:
            if next(folder.glob(shape), None) is not None:
                return name
    except OSError:
        return ""
    return ""


def _told_roots() -> Iterator[tuple[Path, str]]:
    """Folders the services themselves name, whatever they are called."""
    for variable in _VARIABLES:
        if told := os.environ.get(variable):
            yield _real(Path(told)), "OneDrive"
    home = Path.home()
    for known in (home / ".dropbox" / "info.json", _app_data() / "Dropbox" / "info.json"):
        try:
            accounts = json.loads(known.read_text("utf-8"))
            for account in accounts.values():
                yield _real(Path(account["path"])), "Dropbox"
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    try:
        config = (home / ".config" / "yandex-disk" / "config.cfg").read_text("utf-8")
    except (OSError, ValueError):
        return
    for told in re.findall(r'^dir="?([^"\n]+)"?', config, re.M):
        yield _real(Path(told)), "Яндекс.Диск"


def _app_data() -> Path:
    return Path(os.environ.get("LOCALAPPDATA") or os.environ.get("APPDATA") or Path.home())


def _real(path: Path) -> Path:
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _mounts() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def _windows_network(place: Path) -> str:
    """A share named by its computer, or a letter that stands for one."""
    if str(place).startswith("\\\\") and not str(place).startswith("\\\\?\\"):
        return "smb"
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\")
        return "smb" if kind == _REMOTE_DRIVE else ""
    return ""


def _mac_kind(place: Path) -> str:
    """The kind of file system as macOS tells it."""
    import ctypes

    told = ctypes.create_string_buffer(4_096)
    while not is_there(place) and place != place.parent:
        place = place.parent
    library = ctypes.CDLL(None, use_errno=True)
    for name in ("statfs$INODE64", "statfs"):
        work = getattr(library, name, None)
        if work is not None and work(os.fsencode(place), told) == 0:
            # The name of the kind: sixteen letters after nine numbers of known width.
            return told.raw[72:88].partition(b"\0")[0].decode("ascii", "replace")
    return ""

"""Keys of an encrypted base: one random seed, a recovery key that spells it, and a password.

The base is encrypted by a key made of the seed. The password only wraps the seed, in a small file
beside the base, so a new password changes nothing in the base. The recovery key is the seed
itself in letters and figures: it opens the base without any other file.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Final, NamedTuple

SEED_BYTES: Final = 16
SHORTEST: Final = 8
"""Signs of the shortest password taken."""
_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK_SIGNS: Final = 2
_GROUP: Final = 4
_LOOKALIKES: Final = str.maketrans("OILАВЕКМНОРСТХУ", "011ABEKMH0PCTXY")
"""Letters taken for others when a key is typed from paper, Cyrillic ones too."""
_COST: Final = 2**15
_MOST_COST: Final = 2**20
_BLOCK: Final = 8
_SALT_BYTES: Final = 16
_STREAM: Final = 64


class Wrapped(NamedTuple):
    """A seed as a password keeps it; all texts are hexadecimal."""

    key_id: str
    """Names the seed and tells nothing of it."""
    cost: int
    salt: str
    seed: str
    mac: str


class StoreKeys:
    """A seed and what is made of it."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != SEED_BYTES:
            raise ValueError("a seed has sixteen bytes")
        self.seed = seed

    @classmethod
    def new(cls) -> StoreKeys:
        """Keys nobody had before."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @property
    def base(self) -> str:
        """The key of the base, hexadecimal."""
        return self._made("base")

    @property
    def files(self) -> str:
        """The key of the files beside the base, hexadecimal."""
        return self._made("files")

    @property
    def key_id(self) -> str:
        """Names the keys and tells nothing of them."""
        return self._made("id")[:16]

    def recovery(self) -> str:
        """The seed in groups of letters and figures, with a check of the whole."""
        number = int.from_bytes(self.seed, "big") << 2
        signs = "".join(_SIGNS[number >> shift & 31] for shift in range(125, -1, -5))
        text = signs + _check(signs)
        return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))

    def wrapped(self, password: str) -> Wrapped:
        """The seed as this password keeps it."""
        salt = secrets.token_bytes(_SALT_BYTES)
        stream = _stream(password, salt, _COST)
        told = bytes(one ^ other for one, other in zip(self.seed, stream, strict=False))
        return Wrapped(self.key_id, _COST, salt.hex(), told.hex(), _mac(stream, salt, told))

    def _made(self, of: str) -> str:
        return hmac.new(self.seed, f"salesapp {of} 1".encode(), hashlib.sha256).hexdigest()


def unwrapped(kept: Wrapped, password: str) -> StoreKeys | None:
    """The keys a password keeps; None when it is another one, or what is kept makes no sense."""
    try:
        salt, told = bytes.fromhex(kept.salt), bytes.fromhex(kept.seed)
    except ValueError:
        return None
    if not 2 <= kept.cost <= _MOST_COST or kept.cost & kept.cost - 1 or len(told) != SEED_BYTES:
        return None
    stream = _stream(password, salt, kept.cost)
    if not hmac.compare_digest(_mac(stream, salt, told), kept.mac):
        return None
    return StoreKeys(bytes(one ^ other for one, other in zip(told, stream, strict=False)))


def from_recovery(text: str) -> StoreKeys | None:
    """The keys spelled by a recovery key, however its groups are parted; None for other texts."""
    upper = unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES)
    signs = "".join(sign for sign in upper if sign.isalnum())
    body, check = signs[:-_CHECK_SIGNS], signs[-_CHECK_SIGNS:]
    if len(body) != 26 or any(sign not in _SIGNS for sign in body) or _check(body) != check:
        return None
    number = 0
    for sign in body:
        number = number << 5 | _SIGNS.index(sign)
    return StoreKeys((number >> 2).to_bytes(SEED_BYTES, "big"))


def wrapped_from(plain: Mapping[str, object]) -> Wrapped | None:
    """What a key file holds, read with care; None when it is not of this form."""
    try:
        cost = int(str(plain["cost"]))
    except (KeyError, ValueError):
        return None
    texts = [plain.get(name) for name in ("key_id", "salt", "seed", "mac")]
    if not all(isinstance(one, str) for one in texts):
        return None
    key_id, salt, seed, mac = map(str, texts)
    return Wrapped(key_id, cost, salt, seed, mac)


def is_long_enough(password: str) -> bool:
    """Whether a password may be chosen."""
    return len(_same(password)) >= SHORTEST


class Guarded(NamedTuple):
    """A password as it is compared with what is typed, for screens that only hide."""

    salt: str
    told: str


def guarded(password: str) -> Guarded:
    """What may be kept of a password that locks the screen."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return Guarded(salt.hex(), _stream(password, salt, _COST).hex())


def is_guarded_by(kept: Guarded, password: str) -> bool:
    """Whether it is the password."""
    try:
        salt = bytes.fromhex(kept.salt)
    except ValueError:
        return False
    return hmac.compare_digest(_stream(password, salt, _COST).hex(), kept.told)


def pause_after(failures: int) -> int:
    """Seconds to wait after so many wrong passwords one after another."""
    return 0 if failures < 3 else min(60, 2 ** (failures - 2))


def _same(password: str) -> str:
    """A password is the same however the keyboard composes its letters."""
    return unicodedata.normalize("NFC", password)


def _stream(password: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(
        _same(password).encode("utf-8", "surrogatepass"),
        salt=salt,
        n=cost,
        r=_BLOCK,
        p=1,
        maxmem=256 * _BLOCK * cost,
        dklen=_STREAM,
    )


def _mac(stream: bytes, salt: bytes, told: bytes) -> str:
    return hmac.new(stream[32:], salt + told, hashlib.sha256).hexdigest()


def _check(signs: str) -> str:
    made = hashlib.sha256(f"salesapp {signs}".encode()).digest()
    return "".join(_SIGNS[one & 31] for one in made[:_CHECK_SIGNS])

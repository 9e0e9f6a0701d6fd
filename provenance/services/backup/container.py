"""The file of a backup: compressed lines, encrypted where a passphrase is given.

An encrypted file is a header line, a salt, and pieces under AES-256-GCM. Each piece is
authenticated with its number and whether it is the last, so none can be changed, moved or removed
unnoticed.
"""

from __future__ import annotations

import gzip
import io
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

SEALED = b"Provenance backup, sealed 1\n"
PACKED = b"\x1f\x8b"
SALT_BYTES, PIECE, TAG_BYTES = 16, 64 * 1024, 16
WORK = 2**15
"""The scrypt cost of trying one passphrase: 32 MB and about a tenth of a second."""


class BackupRefused(Exception):
    """A backup cannot be made or used; the message says why."""


def damaged() -> BackupRefused:
    return BackupRefused(
        "This backup is damaged or not whole, so nothing was restored. Take another copy of it."
    )


@contextmanager
def new_file(path: Path, *, passphrase: str = "") -> Iterator[IO[bytes]]:
    """Open a file for writing lines; it gets its final name only once it is complete."""
    if path.exists():
        raise BackupRefused(f"{path} exists already. Name a new file.")
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        # 0600: no other user of the machine may read it.
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as raw:
            with (
                _sealing(raw, passphrase) as target,
                gzip.GzipFile(filename="", mode="wb", fileobj=target, mtime=0) as lines,
            ):
                yield cast(IO[bytes], lines)
            raw.flush()
            os.fsync(raw.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _sealing(raw: IO[bytes], passphrase: str) -> Iterator[Any]:
    if not passphrase:
        yield raw
        return
    salt = os.urandom(SALT_BYTES)
    raw.write(SEALED + salt)
    pieces = _SealedPieces(raw, _cipher(passphrase, salt))
    yield pieces
    pieces.finish()


def _cipher(passphrase: str, salt: bytes) -> AESGCM:
    return AESGCM(Scrypt(salt=salt, length=32, n=WORK, r=8, p=1).derive(passphrase.encode()))


def _nonce(number: int, *, last: bool) -> bytes:
    """Return a nonce; unique, since the salt gives each file a key of its own."""
    return struct.pack(">QI", number, last)


class _SealedPieces:
    """Writes bytes as encrypted pieces."""

    def __init__(self, raw: IO[bytes], cipher: AESGCM) -> None:
        self.raw, self.cipher, self.number, self.waiting = raw, cipher, 0, b""

    def write(self, data: bytes) -> int:
        self.waiting += data
        # At least one byte is kept for the last piece.
        while len(self.waiting) > PIECE:
            self._put(self.waiting[:PIECE], last=False)
            self.waiting = self.waiting[PIECE:]
        return len(data)

    def flush(self) -> None:
        """Do nothing: a piece is written once it is full."""

    def finish(self) -> None:
        self._put(self.waiting, last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        self.raw.write(self.cipher.encrypt(_nonce(self.number, last=last), piece, None))
        self.number += 1


@contextmanager
def lines_of(path: Path, *, passphrase: str = "") -> Iterator[Iterator[bytes]]:
    """Yield the lines of a backup.

    Raises ``BackupRefused`` where the file is none, is damaged or does not match the passphrase.
    """
    try:
        with path.open("rb") as raw, gzip.GzipFile(fileobj=_opened(raw, passphrase)) as lines:
            yield iter(lines)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise damaged() from error
    except OSError as error:
        raise BackupRefused(f"{path} cannot be read: {error.strerror or error}.") from error


def _opened(raw: IO[bytes], passphrase: str) -> IO[bytes]:
    start = raw.read(len(SEALED))
    if start == SEALED:
        return _unsealed(raw, passphrase)
    if not start.startswith(PACKED):
        raise BackupRefused("This file is no backup of Provenance.")
    raw.seek(0)
    return raw


def _unsealed(raw: IO[bytes], passphrase: str) -> IO[bytes]:
    if not passphrase:
        raise BackupRefused("This backup is sealed. Name its passphrase with --passphrase-file.")
    cipher = _cipher(passphrase, raw.read(SALT_BYTES))
    return io.BufferedReader(_OpenedPieces(raw, cipher), buffer_size=PIECE)


class _OpenedPieces(io.RawIOBase):
    """Reads encrypted pieces and returns their decrypted content."""

    def __init__(self, raw: IO[bytes], cipher: AESGCM) -> None:
        self.raw, self.cipher, self.number, self.clear = raw, cipher, 0, b""
        self.following = raw.read(PIECE + TAG_BYTES)
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self.clear and not self.ended:
            self._open_next()
        some = self.clear[: len(buffer)]
        buffer[: len(some)] = some
        self.clear = self.clear[len(some) :]
        return len(some)

    def _open_next(self) -> None:
        piece, self.following = self.following, self.raw.read(PIECE + TAG_BYTES)
        self.ended = not self.following
        try:
            self.clear = self.cipher.decrypt(_nonce(self.number, last=self.ended), piece, None)
        except InvalidTag as error:
            if self.number:
                raise damaged() from error
            raise BackupRefused(
                "This passphrase does not open the backup, or the file is damaged."
            ) from error
        self.number += 1

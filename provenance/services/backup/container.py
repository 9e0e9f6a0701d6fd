"""The file of a backup: packed lines, sealed under a passphrase where one is given.

A sealed file is a line that says so, a salt, and pieces under AES-256-GCM. Each piece is bound to
its number and to whether it is the last, so none can be changed, moved or left out unnoticed.
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
"""What trying one passphrase costs: 32 MB and about a tenth of a second."""


class BackupRefused(Exception):
    """A backup that cannot be made or used; the sentence says why."""


def damaged() -> BackupRefused:
    return BackupRefused(
        "This backup is damaged or not whole, so nothing was restored. Take another copy of it."
    )


@contextmanager
def new_file(path: Path, *, passphrase: str = "") -> Iterator[IO[bytes]]:
    """A file to write lines to; it stands under its name only once it is whole."""
    if path.exists():
        raise BackupRefused(f"{path} exists already. Name a new file.")
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        # 0600: nobody else on the machine may read it.
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
    """Never the same twice under one key, since each file has a salt, and so a key, of its own."""
    return struct.pack(">QI", number, last)


class _SealedPieces:
    """Takes bytes and writes them as sealed pieces."""

    def __init__(self, raw: IO[bytes], cipher: AESGCM) -> None:
        self.raw, self.cipher, self.number, self.waiting = raw, cipher, 0, b""

    def write(self, data: bytes) -> int:
        self.waiting += data
        # One byte at least stays for the last piece.
        while len(self.waiting) > PIECE:
            self._put(self.waiting[:PIECE], last=False)
            self.waiting = self.waiting[PIECE:]
        return len(data)

    def flush(self) -> None:
        """A piece is written once it is full."""

    def finish(self) -> None:
        self._put(self.waiting, last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        self.raw.write(self.cipher.encrypt(_nonce(self.number, last=last), piece, None))
        self.number += 1


@contextmanager
def lines_of(path: Path, *, passphrase: str = "") -> Iterator[Iterator[bytes]]:
    """The lines of a backup; raises BackupRefused where it is none, damaged or otherwise sealed."""
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
    """Reads sealed pieces and gives what they hold."""

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

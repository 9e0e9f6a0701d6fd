"""The changes that can be made to the files of a room."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import libcst
from libcst import matchers
from mutmut.mutation.file_mutation import Mutation, create_mutations

from tests.mutations.rooms import EQUIVALENT, ROOT, Room

TYPES_ONLY = ("from ", "import ", "type ", "__all__")
"""Begin lines that only types or ``import *`` read."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the file, the first line that differs, and the whole file with it."""

    path: str
    line: int
    before: str
    after: str
    code: str


def sample(room: Room, number: int, chance: random.Random) -> Iterator[Change]:
    """Some of the changes that mutmut knows for the files of a room.

    A file is drawn by its size, then one of its changes, since to read all of them takes minutes.
    """
    sizes = {path: path.stat().st_size for path in room.paths()}
    drawn = set()
    while number and sizes:
        (path,) = chance.choices(list(sizes), list(sizes.values()))
        places = [at for at in range(len(_mutations(path)[1])) if (path, at) not in drawn]
        if not places:
            del sizes[path]
            continue
        drawn.add((path, place := chance.choice(places)))
        change = _change(path, place)
        if change is not None:
            yield change
            number -= 1


@cache
def _mutations(path: Path) -> tuple[libcst.Module, list[Mutation]]:
    module, mutations, *_ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    left_out = _never_matters(module)
    return module, [one for one in mutations if not left_out(one)]


def _never_matters(module):
    """What to ask of a mutation: is it in ``__all__``, in the type of a cast, or no change?"""
    if not re.search(r"\b__all__\b|\bcast\(", module.code):
        return _is_the_default
    exported = matchers.findall(
        module,
        matchers.Assign(targets=[matchers.AssignTarget(matchers.Name("__all__"))])
        | matchers.AnnAssign(target=matchers.Name("__all__")),
    )
    inside = {node for one in exported for node in _nodes(one)}
    for call in matchers.findall(module, matchers.Call(func=matchers.Name("cast"))):
        inside.update(_nodes(call.args[0]))

    def never_matters(one: Mutation) -> bool:
        return one.original_node in inside or _is_the_default(one)

    return never_matters


def _nodes(node):
    return [node, *(inner for child in node.children for inner in _nodes(child))]


def _is_the_default(one: Mutation) -> bool:
    """Whether ``strict=False`` of a zip was left out or became None, or a cast lost its type.

    So is ``required=None`` of a form’s field, which Django takes as False.
    """
    call, changed = one.original_node, one.mutated_node
    if not isinstance(call, libcst.Call) or not isinstance(changed, libcst.Call):
        return False
    if matchers.matches(call.func, matchers.Name("cast")):
        return changed.args[0].deep_equals(call.args[0]) is False
    if _is_falsy_all_the_same(call, changed):
        return True
    loose = matchers.Arg(keyword=matchers.Name("strict"), value=matchers.Name("False"))
    left = [arg for arg in call.args if not matchers.matches(arg, loose)]
    kept = [
        arg for arg in changed.args if not matchers.matches(arg.keyword, matchers.Name("strict"))
    ]
    return (
        len(left) < len(call.args)
        and len(left) == len(kept)
        and not any(matchers.matches(arg, loose) for arg in changed.args)
        and all(old.value.deep_equals(new.value) for old, new in zip(left, kept, strict=True))
    )


def _is_falsy_all_the_same(call: libcst.Call, changed: libcst.Call) -> bool:
    old, new = (
        [(one.keyword.value, one.value) for one in arguments if one.keyword is not None]
        for arguments in (call.args, changed.args)
    )
    pairs = [pair for pair in zip(old, new, strict=False) if not pair[0][1].deep_equals(pair[1][1])]
    return len(old) == len(new) and [
        (before[0], getattr(before[1], "value", ""), getattr(after[1], "value", ""))
        for before, after in pairs
    ] == [("required", "False", "None")]


def _change(path: Path, place: int) -> Change | None:
    """The change as text; None for a word that only types read, or one known to be equivalent."""
    module, mutations = _mutations(path)
    one = mutations[place]
    code = module.deep_replace(one.original_node, one.mutated_node).code
    before, after = (text.splitlines() for text in (path.read_text(encoding="utf-8"), code))
    pairs = zip([*before, ""], [*after, ""], strict=False)
    line = next(at for at, (old, new) in enumerate(pairs) if old != new)
    relative = path.relative_to(ROOT).as_posix()
    old, new = ((lines[line].strip() if line < len(lines) else "") for lines in (before, after))
    if (relative, new) in EQUIVALENT or old.startswith(TYPES_ONLY):
        return None
    return Change(relative, line + 1, old, new, code)

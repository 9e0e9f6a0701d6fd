"""Exchanges changed functions and constants in a program that runs."""

from __future__ import annotations

import ast
import functools
import gc
import sys
from pathlib import Path
from types import CodeType, FunctionType

_CACHES = (functools._lru_cache_wrapper,)


class NotExchangeable(Exception):
    """Importing runs what was changed, so the program has to be started with it."""


def exchange(path: Path, code: str) -> None:
    """Make this process go on as if the file had read so; what was computed before is forgotten.

    Raises NotExchangeable if a class, a decorator or a default would have to be made again.
    """
    gc.unfreeze()  # What tests/conftest.py froze is not listed by gc.get_objects().
    before = compile(path.read_text(encoding="utf-8"), str(path), "exec")
    after = compile(code, str(path), "exec")
    pairs: list[tuple[CodeType, CodeType]] = []
    if _body(before) == _body(after):
        _collect(before, after, pairs)
        _exchange_functions(pairs)
    else:
        _exchange_constant(path, code)
    forget()


def forget() -> None:
    """Empty what the package keeps between calls."""
    for found in gc.get_objects():
        if isinstance(found, _CACHES) and _is_ours(getattr(found, "__module__", "")):
            found.cache_clear()


def _is_ours(module: str | None) -> bool:
    return (module or "").startswith("provenance")


def _body(code: CodeType) -> tuple[object, ...]:
    """What one body runs itself, without the functions in it."""
    constants = [(type(one), one) for one in code.co_consts if not isinstance(one, CodeType)]
    signature = (code.co_argcount, code.co_kwonlyargcount, code.co_flags)
    return code.co_code, constants, code.co_names, code.co_varnames, code.co_freevars, signature


def _inner(code: CodeType) -> list[CodeType]:
    return [one for one in code.co_consts if isinstance(one, CodeType)]


def _collect(before: CodeType, after: CodeType, pairs: list[tuple[CodeType, CodeType]]) -> None:
    """Gather functions that differ; of a body that runs on import, only those inside it may."""
    inner_before, inner_after = _inner(before), _inner(after)
    if len(inner_before) != len(inner_after):
        raise NotExchangeable
    for old, new in zip(inner_before, inner_after, strict=True):
        if _whole(old) == _whole(new):
            continue
        if old.co_flags & 2:  # CO_NEWLOCALS: a function, not the body of a class.
            pairs.append((old, new))
            if len(_inner(old)) == len(_inner(new)):
                _collect(old, new, pairs)
        elif _body(old) == _body(new):
            _collect(old, new, pairs)
        else:
            raise NotExchangeable


def _whole(code: CodeType) -> tuple[object, ...]:
    return (_body(code), [_whole(one) for one in _inner(code)])


def _exchange_functions(pairs: list[tuple[CodeType, CodeType]]) -> None:
    changed = {_place(old): new for old, new in pairs}
    found = 0
    for function in gc.get_objects():
        if not isinstance(function, FunctionType):
            continue
        new = changed.get(_place(function.__code__))
        if new is not None:
            if len(new.co_freevars) != len(function.__code__.co_freevars):
                raise NotExchangeable
            function.__code__ = new
            found += 1
    if not found:
        raise NotExchangeable


def _place(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _exchange_constant(path: Path, code: str) -> None:
    """Give a name of a module its changed value, there and wherever it was imported."""
    name, expression = _changed_constant(path.read_text(encoding="utf-8"), code)
    module = next(
        (one for one in list(sys.modules.values()) if getattr(one, "__file__", None) == str(path)),
        None,
    )
    if module is None or name not in vars(module):
        raise NotExchangeable
    old = vars(module)[name]
    try:
        new = eval(compile(ast.Expression(expression), str(path), "eval"), vars(module))
    except Exception as error:
        raise NotExchangeable from error
    for other in list(sys.modules.values()):
        if getattr(other, "__dict__", {}).get(name) is old and _imports_ours(other):
            setattr(other, name, new)


def _imports_ours(module: object) -> bool:
    name = getattr(module, "__name__", "")
    return _is_ours(name) or name.startswith("tests") or "test_" in name


def _changed_constant(before: str, after: str) -> tuple[str, ast.expr]:
    statements = zip(ast.parse(before).body, ast.parse(after).body, strict=True)
    for old, new in statements:
        if ast.dump(old) == ast.dump(new):
            continue
        targets = new.targets if isinstance(new, ast.Assign) else [getattr(new, "target", None)]
        value = getattr(new, "value", None)
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and value is not None:
            return targets[0].id, value
        break
    raise NotExchangeable

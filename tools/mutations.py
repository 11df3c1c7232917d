"""Small wrong changes of a module, one at a time: what its tests ought to notice.

Changed is what stands inside functions, as it is compiled anew into the living function: nothing
is imported again, so that the tests of a mutant begin at once.
"""

from __future__ import annotations

import ast
import functools
import types
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

_BINARY: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_SIMPLE = (ast.Compare, ast.BoolOp, ast.Constant)

Swap = Callable[[], Callable[[], None]]
"""Changes the tree; what it returns changes it back."""


class Mutant(NamedTuple):
    """One change: where it stands, and how it reads before and after."""

    function: str
    first: int
    last: int
    was: str
    becomes: str
    code: types.CodeType | None = None
    """Of the changed function; None when only names were asked for, or it stands there twice."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What names it in the list of those that change nothing."""
        return self.function, self.was, self.becomes

    @property
    def lines(self) -> range:
        """The lines that tell whether a test comes here."""
        return range(self.first, self.last + 1)


def mutants(source: str, path: str) -> Iterator[Mutant]:
    """Every change of every function of a module."""
    tree = ast.parse(source, path)
    for one in _changes(tree):
        whole = compile(ast.fix_missing_locations(tree), path, "exec")
        yield one._replace(code=_code_of(whole, one.function))


def named(source: str) -> Iterator[Mutant]:
    """The same without their code: much quicker."""
    return _changes(ast.parse(source))


def whole_code(source: str, path: str, at: int) -> types.CodeType:
    """The whole module with its change of that number: for what runs when it is imported."""
    tree = ast.parse(source, path)
    for place, _one in enumerate(_changes(tree)):
        if place == at:
            return compile(ast.fix_missing_locations(tree), path, "exec")
    raise LookupError(at)


def _changes(tree: ast.AST) -> Iterator[Mutant]:
    """Changes of a tree, one after the other: each stands in it until the next is asked for."""
    for name, function in _functions(tree):
        for head in _heads(function):
            was = _told(head)
            for swap in _swaps(head):
                back = swap()
                becomes = _told(head)
                last = head.end_lineno or head.lineno
                if isinstance(head, ast.If | ast.While | ast.For | ast.With | ast.Match):
                    last = max(head.lineno, head.body[0].lineno - 1) if _has_body(head) else last
                if was != becomes:
                    yield Mutant(name, head.lineno, last, was, becomes)
                back()


def live(module: types.ModuleType, name: str) -> types.FunctionType | None:
    """The function of a module as it lives, below whatever decorates it."""
    found: Any = module
    for part in name.split("."):
        found = vars(found).get(part) if isinstance(found, type) else getattr(found, part, None)
        found = _bare(found)
    return found if isinstance(found, types.FunctionType) else None


def _bare(found: Any) -> Any:
    while True:
        if isinstance(found, staticmethod | classmethod):
            found = found.__func__
        elif isinstance(found, property):
            found = found.fget
        elif isinstance(found, functools.cached_property):
            found = found.func
        elif not isinstance(found, type) and hasattr(found, "__wrapped__"):
            found = found.__wrapped__
        else:
            return found


def _functions(tree: ast.AST, before: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield before + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node, f"{before}{node.name}.")
        elif isinstance(node, ast.If | ast.Try):
            yield from _functions(node, before)


def _code_of(code: types.CodeType, name: str) -> types.CodeType | None:
    for part in name.split("."):
        inner = [c for c in code.co_consts if isinstance(c, types.CodeType) and c.co_name == part]
        if len(inner) != 1:
            return None
        code = inner[0]
    return code


# --- statements ---------------------------------------------------------------------------------


def _heads(function: ast.FunctionDef) -> Iterator[Any]:
    """Every statement of a function, those inside others too; no docstring."""
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    for statement in body:
        yield from _inside(statement)


def _inside(statement: ast.stmt) -> Iterator[Any]:
    yield statement
    for field in ("body", "orelse", "finalbody"):
        for inner in getattr(statement, field, []):
            yield from _inside(inner)
    for handler in getattr(statement, "handlers", []):
        for inner in handler.body:
            yield from _inside(inner)
    for case in getattr(statement, "cases", []):
        for inner in case.body:
            yield from _inside(inner)


def _has_body(head: Any) -> bool:
    return bool(getattr(head, "body", None))


def _told(head: Any) -> str:
    """A statement as text; of a compound one its first line."""
    text = ast.unparse(head)
    if isinstance(head, ast.FunctionDef | ast.ClassDef) or _has_body(head):
        return text.split("\n", 1)[0]
    return text


def _expressions(head: Any) -> Iterator[tuple[Any, str, int | None, ast.expr]]:
    """The expressions of a statement's own, each with the place it hangs at."""
    own = {"body", "orelse", "finalbody", "handlers", "decorator_list", "annotation", "returns"}
    queue: list[Any] = [head]
    while queue:
        node = queue.pop()
        for name, value in ast.iter_fields(node):
            if (node is head and name in own) or name in ("annotation", "format_spec", "ctx"):
                continue
            if isinstance(node, ast.keyword) and node.arg == "strict":
                continue  # a check of the code itself: it changes nothing where lengths agree
            for at, one in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(one, ast.expr):
                    yield node, name, at, one
                if isinstance(one, ast.stmt | ast.pattern) or not isinstance(one, ast.AST):
                    continue
                queue.append(one)


def _swaps(head: Any) -> Iterator[Swap]:
    if isinstance(head, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom):
        return
    for parent, name, at, node in _expressions(head):
        yield from _of_expression(parent, name, at, node)
    if isinstance(head, ast.AugAssign):
        yield _set(head, "op", _BINARY[type(head.op)]())
    if isinstance(head, ast.Return) and head.value is not None and not _is_none(head.value):
        yield _set(head, "value", ast.Constant(None))
    is_set = isinstance(head, ast.Assign | ast.AnnAssign) and head.value is not None
    if is_set and not isinstance(head.value, ast.Constant):
        yield _set(head, "value", ast.Constant(None))
    if isinstance(head, ast.Expr) and isinstance(head.value, ast.Call):
        yield _set(head, "value", ast.Constant(None))
    if isinstance(head, ast.Raise) and head.exc is not None:
        yield _become(head, ast.Pass)
    if isinstance(head, ast.Continue | ast.Break):
        yield _become(head, ast.Break if isinstance(head, ast.Continue) else ast.Continue)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _of_expression(parent: Any, name: str, at: int | None, node: Any) -> Iterator[Swap]:
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        yield _set(node, "op", _BINARY[type(node.op)]())
    elif isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            yield _put(node.ops, place, _COMPARED[type(operator)]())
    elif isinstance(node, ast.BoolOp):
        yield _set(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield _hang(parent, name, at, node.operand)
    elif isinstance(node, ast.Constant) and not isinstance(parent, ast.JoinedStr):
        yield from _of_constant(parent, name, at, node)
    elif isinstance(node, ast.Name) and node.id in _NAMES:
        yield _set(node, "id", _NAMES[node.id])
    asked = name == "test" or (name == "ifs" and at is not None) or name == "guard"
    if asked and not isinstance(node, _SIMPLE):
        yield _hang(parent, name, at, ast.UnaryOp(ast.Not(), node))


def _of_constant(parent: Any, name: str, at: int | None, node: ast.Constant) -> Iterator[Swap]:
    value = node.value
    if isinstance(value, bool):
        yield _set(node, "value", not value)
    elif isinstance(value, int | float):
        yield _set(node, "value", value + 1)
    elif isinstance(value, str):
        yield _hang(parent, name, at, ast.Constant(f"XX{value}"))


# --- changing and changing back -----------------------------------------------------------------


def _set(node: Any, name: str, value: Any) -> Swap:
    def swap() -> Callable[[], None]:
        old = getattr(node, name)
        setattr(node, name, value)
        return lambda: setattr(node, name, old)

    return swap


def _put(where: list[Any], at: int, value: Any) -> Swap:
    def swap() -> Callable[[], None]:
        old, where[at] = where[at], value
        return functools.partial(where.__setitem__, at, old)

    return swap


def _hang(parent: Any, name: str, at: int | None, value: Any) -> Swap:
    return _set(parent, name, value) if at is None else _put(getattr(parent, name), at, value)


def _become(node: Any, kind: type[ast.stmt]) -> Swap:
    def swap() -> Callable[[], None]:
        old_kind, old = node.__class__, dict(node.__dict__)
        node.__class__ = kind

        def back() -> None:
            node.__class__ = old_kind
            node.__dict__.update(old)

        return back

    return swap

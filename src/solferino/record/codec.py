"""How a frozen record becomes content (plain JSON values) and back.

Each record class is compiled once into a list of (key, encode, decode) from its type hints. Three rules matter for
good: a field that is None or empty is left out of the bytes, so a field added later leaves old ids alone; a field
marked ``outside()`` is kept but is no part of the id (confidence, the rule that proposed it, look-ups); and decoding
refuses what it does not know, because a silently dropped key would be a silently changed record.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar, dataclass_transform

from solferino.record.canonical import Json, canonical, sha256_hex
from solferino.record.errors import MalformedRecord, NewerFormat

_OUTSIDE = "outside the id"

T = TypeVar("T")


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    name: str
    inside: bool
    encode: Callable[[Any], Json]
    decode: Callable[[Json], Any]
    default: bool  # the class gives one
    empty: tuple[Any, ...]  # the one value that is left out of the bytes (None, or no items), where there is one

    @property
    def required(self) -> bool:
        return not self.default and not self.empty


_FIELDS: dict[type, tuple[_Field, ...]] = {}
_BY_TYPE: dict[str, type] = {}
_NAMES: dict[type, tuple[str, str]] = {}  # class -> (type name, family)


def outside(*, default: Any) -> Any:
    """A field with a default that is kept with the record but is no part of its id."""
    return dataclasses.field(default=default, metadata={_OUTSIDE: True})


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field, outside))
def record(type_name: str, family: str = "") -> Callable[[type[T]], type[T]]:
    """Make a frozen, slotted dataclass whose id is the digest of type name and content.

    type_name: the word in the bytes, for good. family: the word before the colon of the id (the type name if absent).
    """

    def make(cls: type[T]) -> type[T]:
        made = dataclasses.dataclass(frozen=True, slots=True)(cls)
        if type_name in _BY_TYPE:
            raise TypeError(f"two record classes claim the type {type_name!r}")
        _BY_TYPE[type_name] = made
        _NAMES[made] = (type_name, family or type_name)
        return made

    return make


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field, outside))
def value(cls: type[T]) -> type[T]:
    """Make a frozen, slotted dataclass that only ever stands inside records (no id of its own)."""
    return dataclasses.dataclass(frozen=True, slots=True)(cls)


def content(item: object) -> dict[str, Json]:
    """All content of a record, the fields outside its id included."""
    return {f.name: f.encode(v) for f in _fields(type(item)) if _present(v := getattr(item, f.name))}


def identity(item: object) -> dict[str, Json]:
    """The content that the id covers."""
    return {f.name: f.encode(v) for f in _fields(type(item)) if f.inside and _present(v := getattr(item, f.name))}


@functools.lru_cache(maxsize=1 << 16)
def record_id(item: object) -> str:
    """The id of a record: ``family:`` and SHA-256 of the canonical bytes of type name and identity content.

    Remembered for the records seen last: every step asks for the ids of the same claims again and again, and hashing a
    frozen value in memory costs a tenth of writing it out.
    """
    type_name, family = _named(item)
    form: Json = {"content": typing.cast("Json", identity(item)), "type": type_name}
    return f"{family}:{sha256_hex(canonical(form))}"


def encode_record(item: object) -> dict[str, Json]:
    """The form of a record inside a batch line: ``{"content": ..., "type": ...}``."""
    return {"content": typing.cast("Json", content(item)), "type": _named(item)[0]}


def rebuild(cls: type[T], form: Json) -> T:
    """Rebuild a value of a known class from its content. Raises as :func:`decode_record`."""
    return typing.cast("T", _decode(cls, form))


def decode_record(form: Json) -> Any:
    """Rebuild a record from its batch form.

    Raises NewerFormat for an unknown type or key and MalformedRecord for content of the wrong shape.
    """
    if not isinstance(form, dict) or set(form) != {"content", "type"}:
        raise MalformedRecord("a record is not of the form {content, type}")
    cls = _BY_TYPE.get(str(form["type"]))
    if cls is None:
        raise NewerFormat(f"this version knows no record of type {form['type']!r}", do="use a newer solferino")
    return _decode(cls, form["content"])


def known_types() -> frozenset[str]:
    """The type names this version can read."""
    return frozenset(_BY_TYPE)


def type_name(item: object) -> str:
    """The type name of a record, as in its bytes."""
    return _named(item)[0]


def _named(item: object) -> tuple[str, str]:
    try:
        return _NAMES[type(item)]
    except KeyError:
        raise MalformedRecord(f"a {type(item).__name__} is no record") from None


def _present(item: object) -> bool:
    return item is not None and item != ()


def _fields(cls: type) -> tuple[_Field, ...]:
    made = _FIELDS.get(cls)
    if made is None:
        hints = typing.get_type_hints(cls)
        made = tuple(
            _Field(
                f.name,
                not f.metadata.get(_OUTSIDE),
                *_codec(hints[f.name]),
                default=f.default is not dataclasses.MISSING,
                empty=_left_out(hints[f.name]),
            )
            for f in dataclasses.fields(cls)
        )
        _FIELDS[cls] = made
    return made


def _decode(cls: type, form: Json) -> Any:
    if not isinstance(form, dict):
        raise MalformedRecord(f"the content of a {cls.__name__} is not an object")
    fields = _fields(cls)
    unknown = set(form) - {f.name for f in fields}
    if unknown:
        raise NewerFormat(
            f"{cls.__name__} holds {sorted(unknown)}, which this version does not know", do="use a newer solferino"
        )
    missing = [f.name for f in fields if f.required and f.name not in form]
    if missing:
        raise MalformedRecord(f"{cls.__name__} lacks {missing}")
    absent = {f.name: f.empty[0] for f in fields if f.empty and not f.default and f.name not in form}
    return cls(**{f.name: f.decode(form[f.name]) for f in fields if f.name in form}, **absent)


def _left_out(hint: Any) -> tuple[Any, ...]:
    if typing.get_origin(hint) is tuple:
        return ((),)
    may_be_none = typing.get_origin(hint) in (typing.Union, types.UnionType) and type(None) in typing.get_args(hint)
    return (None,) if may_be_none else ()


_Codec = tuple[Callable[[Any], Json], Callable[[Json], Any]]


def _same(item: Any) -> Any:
    return item


def _exactly(kind: type) -> Callable[[Json], Any]:
    def decode(form: Json) -> Any:
        if type(form) is not kind:
            raise MalformedRecord(f"expected {kind.__name__}, found {type(form).__name__}")
        return form

    return decode


def _codec(hint: Any) -> _Codec:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        inner = [a for a in typing.get_args(hint) if a is not type(None)]
        if len(inner) != 1:
            raise TypeError(f"a record field is one type or None, not {hint}")
        return _codec(inner[0])
    if origin is tuple:
        encode, decode = _codec(typing.get_args(hint)[0])
        return lambda items: [encode(i) for i in items], _tuple_of(decode)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, _member_of(hint)
    if hint in (str, int, bool):
        return _same, _exactly(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return content, lambda form: _decode(hint, form)
    raise TypeError(f"a record field cannot be a {hint}")


def _tuple_of(decode: Callable[[Json], Any]) -> Callable[[Json], Any]:
    def decode_all(form: Json) -> Any:
        if not isinstance(form, list):
            raise MalformedRecord(f"expected a list, found {type(form).__name__}")
        return tuple(decode(item) for item in form)

    return decode_all


def _member_of(kind: type[StrEnum]) -> Callable[[Json], Any]:
    def decode(form: Json) -> Any:
        try:
            return kind(str(form))
        except ValueError as error:
            raise NewerFormat(f"{form!r} is no {kind.__name__} that this version knows") from error

    return decode

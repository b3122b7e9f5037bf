"""Lists of plain values as Arrow arrays, made from their buffers: `pyarrow.array` would first import all of pandas."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa

from analyzer.facts.tables.column import Type


def array(type_: Type, values: Sequence[Any]) -> pa.Array:
    """The values of a column of this type; none of them is null."""
    return _MAKERS[type_](values)


def _texts(values: Sequence[Sequence[str]]) -> pa.Array:
    offsets = pa.Array.from_buffers(pa.int32(), len(values) + 1, [None, pa.py_buffer(_ends(values).astype(np.int32))])
    return pa.ListArray.from_arrays(offsets, _text(list(chain.from_iterable(values))))


def _text(values: Sequence[str]) -> pa.Array:
    """Encoded in one go; where each value ends among the bytes follows from where it ends among the letters."""
    joined, ends = "".join(values), _ends(values)
    data = np.frombuffer(joined.encode(), np.uint8)
    if not joined.isascii():
        ends = np.append(np.flatnonzero(data & 0b1100_0000 != 0b1000_0000), len(data))[ends]
    return pa.Array.from_buffers(pa.string(), len(values), [None, pa.py_buffer(ends.astype(np.int32)), pa.py_buffer(data)])


def _ends(values: Sequence[Sequence[Any]]) -> Any:
    """0, then where each value ends when they are laid one after the other."""
    if not any(values):
        return np.zeros(len(values) + 1, np.int64)
    return np.concatenate(([0], np.fromiter(map(len, values), np.int64, len(values)).cumsum()))


def _flag(values: Sequence[bool]) -> pa.Array:
    bits = np.packbits(np.fromiter(values, np.bool_, len(values)), bitorder="little")
    return pa.Array.from_buffers(pa.bool_(), len(values), [None, pa.py_buffer(bits)])


def _whole(values: Sequence[int]) -> pa.Array:
    return pa.Array.from_buffers(pa.int64(), len(values), [None, pa.py_buffer(np.fromiter(values, np.int64, len(values)))])


def _number(values: Sequence[float]) -> pa.Array:
    return pa.Array.from_buffers(pa.float64(), len(values), [None, pa.py_buffer(np.fromiter(values, np.float64, len(values)))])


_MAKERS: Mapping[Type, Callable[[Sequence[Any]], pa.Array]] = {
    "text": _text,
    "texts": _texts,
    "flag": _flag,
    "whole": _whole,
    "number": _number,
}

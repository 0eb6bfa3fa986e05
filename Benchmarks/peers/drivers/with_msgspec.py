"""msgspec: types with constraints, decoded and checked in one pass."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType
from msgspec.json import Decoder

import common
from typed import TypeMaker

# Text and bytes that are not UTF-8 raise errors of their own.
ERRORS = (msgspec.MsgspecError, UnicodeDecodeError)


class Structs(TypeMaker):
    """Unions become structures of optional members: that exactly one is there is not checked."""

    def scalar(self, schema, kind):
        if "enum" in schema:
            return Literal[tuple(schema["enum"])]
        if schema.get("format") == "date-time":
            return Annotated[datetime, Meta(tz=True)]
        if schema.get("contentEncoding") == "base64":
            return bytes
        limits = {
            "pattern": schema.get("pattern"),
            "min_length": schema.get("minLength"),
            "max_length": schema.get("maxLength"),
            "ge": schema.get("minimum"),
            "le": schema.get("maximum"),
        }
        plain = {"string": str, "integer": int, "number": float, "boolean": bool}[kind]
        limits = {key: value for key, value in limits.items() if value is not None}
        return Annotated[plain, Meta(**limits)] if limits else plain

    def list(self, schema, item):
        longest = schema.get("maxItems")
        return Annotated[list[item], Meta(max_length=longest)] if longest else list[item]

    def object(self, schema, name):
        fields = [
            (member, made) if required else (member, made | UnsetType, UNSET)
            for member, made, required in self.fields(schema)
        ]
        globals()[name] = msgspec.defstruct(name, fields, module=__name__)
        return globals()[name]


class Named(msgspec.Struct):
    type: str = msgspec.field(name="__type")


def decode(schema):
    return Decoder(Structs(schema).root()).decode


def judge_bodies(schema, path):
    return common.bodies_by_raising(path, None, decode(common.load_schema(schema)), ERRORS)


def judge_recording(path):
    named = Decoder(Named).decode
    return common.judge_exchanges(
        common.exchanges_with_msgspec(path),
        lambda text: text,
        lambda schema: common.accepts(decode(schema), ERRORS),
        lambda text: named(text).type.rpartition("#")[2],
    )


common.main(judge_bodies, judge_recording)

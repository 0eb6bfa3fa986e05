"""pydantic: models with constraints, checked by its core in strict mode."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, ConfigDict, Field, TypeAdapter, ValidationError, create_model

import common
from typed import TypeMaker

STRICT = ConfigDict(strict=True)


class Models(TypeMaker):
    """Unions become models of optional members: that exactly one is there is not checked."""

    def root(self):
        root = super().root()
        for model in self.known.values():
            model.model_rebuild(_types_namespace=self.known)
        return root

    def scalar(self, schema, kind):
        if "enum" in schema:
            return Literal[tuple(schema["enum"])]
        if schema.get("format") == "date-time":
            return AwareDatetime
        limits = {
            "pattern": schema.get("pattern"),
            "min_length": schema.get("minLength"),
            "max_length": schema.get("maxLength"),
            "ge": schema.get("minimum"),
            "le": schema.get("maximum"),
        }
        plain = {"string": str, "integer": int, "number": float, "boolean": bool}[kind]
        return Annotated[plain, Field(**limits)]

    def list(self, schema, item):
        return Annotated[list[item], Field(max_length=schema.get("maxItems"))]

    def object(self, schema, name):
        # The default is not judged: null is refused, absence is not.
        fields = {
            member: (made, Field(...) if required else Field(default=None))
            for member, made, required in self.fields(schema)
        }
        return create_model(name, __config__=STRICT, __module__=__name__, **fields)


def judge_bodies(schema, path):
    check = TypeAdapter(Models(common.load_schema(schema)).root()).validate_json
    return common.bodies_by_raising(path, None, check, ValidationError)


common.main(judge_bodies)

"""Python types from the part of JSON Schema that `schemas` uses.

A maker for each library says what its types are; this walks the schema.
"""

from typing import ForwardRef


class TypeMaker:
    """Makes a type of a schema, and of each shared structure one type, once."""

    def __init__(self, schema):
        self.schema = schema
        self.known = {}

    def root(self):
        return self.made(self.schema, self.schema["title"])

    def made(self, schema, name):
        if "$ref" in schema:
            return self.shared(schema["$ref"].rpartition("/")[2])
        kind = schema["type"]
        if kind == "array":
            return self.list(schema, self.made(schema["items"], name))
        if kind == "object" and "additionalProperties" in schema:
            return dict[str, self.made(schema["additionalProperties"], name)]
        if kind == "object":
            return self.object(schema, name)
        return self.scalar(schema, kind)

    def shared(self, name):
        """A structure that is being made, because it holds itself, stands by its name."""
        definition = self.schema["$defs"][name]
        if "properties" not in definition:
            return self.made(definition, name)
        if name not in self.known:
            self.known[name] = ForwardRef(name)
            self.known[name] = self.object(definition, name)
        return self.known[name]

    def fields(self, schema):
        """Names, types and whether they are required; the required ones come first."""
        required = schema.get("required", [])
        members = [
            (name, self.made(member, name), name in required)
            for name, member in schema["properties"].items()
        ]
        return sorted(members, key=lambda member: not member[2])

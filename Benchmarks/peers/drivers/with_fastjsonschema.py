"""fastjsonschema, which makes Python of a schema, over orjson."""

import fastjsonschema
from orjson import loads

import common


def compiled(schema):
    # The newest draft that it compiles; the keywords used here mean the same in it.
    schema = {**schema, "$schema": "http://json-schema.org/draft-07/schema#"}
    return fastjsonschema.compile(schema, use_default=False, detailed_exceptions=False)


def judge_bodies(schema, path):
    check = compiled(common.load_schema(schema))
    return common.bodies_by_raising(path, loads, check, fastjsonschema.JsonSchemaException)


def judge_recording(path):
    return common.judge_exchanges(
        common.exchanges_with_orjson(path),
        loads,
        lambda schema: common.accepts(compiled(schema), fastjsonschema.JsonSchemaException),
        lambda body: body["__type"].rpartition("#")[2],
    )


common.main(judge_bodies, judge_recording)

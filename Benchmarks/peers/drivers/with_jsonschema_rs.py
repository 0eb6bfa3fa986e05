"""jsonschema-rs over orjson. A fourth argument, `msgspec`, reads envelopes by types of msgspec."""

import sys

import jsonschema_rs
from orjson import loads

import common


def validator(schema):
    options = jsonschema_rs.RegexOptions()
    made = jsonschema_rs.validator_for(schema, validate_formats=True, pattern_options=options)
    return made.is_valid


def judge_bodies(schema, path):
    return common.bodies_by_verdict(path, loads, validator(common.load_schema(schema)))


def judge_recording(path):
    by_types = sys.argv[4:] == ["msgspec"]
    read = common.exchanges_with_msgspec if by_types else common.exchanges_with_orjson
    return common.judge_exchanges(
        read(path), loads, validator, lambda body: body["__type"].rpartition("#")[2]
    )


common.main(judge_bodies, judge_recording)

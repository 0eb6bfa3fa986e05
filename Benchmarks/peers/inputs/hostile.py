"""Bodies that are made to hurt: each is one record, and has a size that can be doubled."""

from inputs.writing import compact

SPEC = """\
assay: 1
service:
  id: hostile
  version: "2026-01-01"
  protocol: awsJson1_0
  target: Hostile
  endpoint: https://hostile.{region}.example.com
  complete: true

operations:
  Take:
    readonly: true
    output:
      Text: String
      Hurt: { shape: String, pattern: '^([a-z]+)+[0-9]$' }
      Codes: Codes
      Set: Numbers
      Counts: Counts
      Document: Document

shapes:
  Codes: { type: list, member: Code, sparse: false }
  Numbers: { type: list, member: Integer, sparse: false, uniqueItems: true }
  Counts: { type: list, member: Integer, sparse: false }
  Code:
    type: enum
    values:
"""


def spec(values):
    """The contract, with an enum of so many values."""
    return SPEC + "".join(f"      - {value}\n" for value in codes(values))


def codes(count):
    return [f"CODE_{number * 7919 % 1_000_003:06d}" for number in range(count)]


def plain_text(size):
    yield '{"Text":"' + "a plain text without end, " * (size // 26) + '"}', None


def escaped_text(size):
    yield '{"Text":"' + r"\n\"\u00e9\ud83d\ude00" * (size // 22) + '"}', None


def unknown_members(count):
    members = ",".join(f'"m{number}":{number}' for number in range(count))
    yield "{" + members + "}", None


def equal_keys(count):
    yield "{" + ",".join(['"k":1'] * count) + "}", "json: duplicate key"


def brackets(count):
    yield '{"Document":' + "[" * count + "]" * count + "}", "json: depth"


def many_documents(count):
    yield '{"Document":[' + ",".join(['{"a":[null]}'] * count) + "]}", None


def enum_values(count):
    yield compact({"Codes": codes(count)}), None


def distinct_numbers(count):
    yield compact({"Set": list(range(count))}), None


def wrong_numbers(count):
    yield compact({"Counts": ["x"] * count}), "type: text for a number"


def hurtful_pattern(size):
    yield compact({"Hurt": "a" * size + "!"}), "pattern: no match"

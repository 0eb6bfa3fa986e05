"""Recordings as types of msgspec: only the members that a check needs."""

from msgspec import Struct


class Message(Struct):
    body: str


class Answer(Struct):
    status: int
    body: str


class Exchange(Struct):
    request: Message
    response: Answer


class Text(Struct):
    text: str


class ArchivedRequest(Struct):
    postData: Text


class ArchivedResponse(Struct):
    status: int
    content: Text


class Entry(Struct):
    request: ArchivedRequest
    response: ArchivedResponse


class Log(Struct):
    entries: list[Entry]


class Archive(Struct):
    log: Log

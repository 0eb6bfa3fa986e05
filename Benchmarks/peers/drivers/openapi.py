"""An OpenAPI description of the one operation, for the peers that need it."""

import common

MEDIA_TYPE = "application/json"
HOST = "https://harbour.example.com"


def description(name):
    schema = {key: value for key, value in common.load_schema(name).items() if key != "$schema"}
    content = {MEDIA_TYPE: {"schema": schema}}
    responses = {"200": {"description": "a success", "content": content}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "one operation", "version": "1"},
        "servers": [{"url": HOST}],
        "paths": {"/": {"post": {"responses": responses}}},
    }

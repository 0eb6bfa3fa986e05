"""schemathesis: answers judged by an OpenAPI description, as its conformance check does."""

import requests
import schemathesis
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response

import common
import openapi


def judge_bodies(schema, path):
    described = schemathesis.openapi.from_dict(openapi.description(schema))
    validate = described["/"]["POST"].validate_response
    request = requests.Request("POST", openapi.HOST).prepare()
    headers = {"content-type": [openapi.MEDIA_TYPE]}

    def check(line):
        validate(Response(200, headers, line, request, 0.0, True))

    return common.bodies_by_raising(path, None, check, (Failure, FailureGroup))


common.main(judge_bodies)

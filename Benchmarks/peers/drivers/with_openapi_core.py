"""openapi-core: answers judged by an OpenAPI description."""

from openapi_core import OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest, MockResponse

import common
import openapi


def judge_bodies(schema, path):
    validate = OpenAPI.from_dict(openapi.description(schema)).validate_response
    request = MockRequest(openapi.HOST, "post", "/")

    def check(line):
        validate(request, MockResponse(line, content_type=openapi.MEDIA_TYPE))

    return common.bodies_by_raising(path, None, check, OpenAPIError)


common.main(judge_bodies)

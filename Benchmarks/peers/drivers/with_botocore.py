"""botocore's response parser: what Python's SDK does with an answer. It checks little."""

from botocore.model import ServiceModel
from botocore.parsers import JSONParser

import common

TIMES = ("CreatedAt", "LastSuccessfulExecutionDate")


def model(schema):
    """A service with one operation, as botocore's own data describes it."""
    members = {
        name: {"shape": "Time" if name in TIMES else "Text"} for name in schema["properties"]
    }
    return {
        "metadata": {"apiVersion": "2022-07-26", "protocol": "json", "jsonVersion": "1.0"},
        "operations": {"Get": {"http": {}, "output": {"shape": "Answer"}}},
        "shapes": {
            "Answer": {"type": "structure", "required": schema["required"], "members": members},
            "Text": {"type": "string"},
            "Time": {"type": "timestamp", "timestampFormat": "iso8601"},
        },
    }


def judge_bodies(schema, path):
    service = ServiceModel(model(common.load_schema(schema)))
    shape = service.operation_model("Get").output_shape
    parse = JSONParser().parse

    def check(line):
        parse({"body": line, "headers": {}, "status_code": 200}, shape)

    return common.bodies_by_raising(path, None, check, Exception)


common.main(judge_bodies)

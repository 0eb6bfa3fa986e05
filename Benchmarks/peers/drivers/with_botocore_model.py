"""botocore with the model of a whole service: `with_botocore_model.py MODEL OPERATION FILE`."""

import json
import sys

from botocore.model import ServiceModel
from botocore.parsers import JSONParser

path, operation, bodies = sys.argv[1:4]
with open(path, "rb") as stream:
    service = ServiceModel(json.load(stream))
shape = service.operation_model(operation).output_shape
with open(bodies, "rb") as lines:
    for line in lines:
        JSONParser().parse({"body": line, "headers": {}, "status_code": 200}, shape)

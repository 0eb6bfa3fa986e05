"""Recorded exchanges of GetResourceSnapshotJob: bodies as text within JSON, errors among them."""

import json
import random

from inputs import snapshot_job
from inputs.moments import date_time, moment
from inputs.writing import Frame, compact
from inputs.words import HEX, LOWER, pick, sentence

HOST = "partnercentral-selling.us-east-1.api.aws"
MEDIA_TYPE = "application/x-amz-json-1.0"
NAMESPACE = "com.amazonaws.partnercentralselling#"
# The errors with the status that the API reference gives each, and how often each comes.
ERRORS = {
    "ValidationException": (400, 60),
    "ResourceNotFoundException": (400, 15),
    "ThrottlingException": (400, 15),
    "AccessDeniedException": (400, 5),
    "InternalServerException": (500, 5),
}
CODES = ("REQUIRED_FIELD_MISSING", "INVALID_STRING_FORMAT", "INVALID_VALUE", "VALUE_OUT_OF_RANGE")
FAULTS = ("error: unknown type", "error: number for text", "error: status")


def error(chance, wrong):
    """A status and a body; `wrong` is one of `FAULTS`, or nothing."""
    name = chance.choices(list(ERRORS), [often for _, often in ERRORS.values()])[0]
    status = ERRORS[name][0]
    body = {"__type": NAMESPACE + name, "Message": sentence(chance)}
    if name == "ValidationException":
        body["Reason"] = "REQUEST_VALIDATION_FAILED"
        body["ErrorList"] = [
            {
                "FieldName": "ResourceSnapshotJobIdentifier",
                "Message": sentence(chance),
                "Code": chance.choice(CODES),
            }
        ]
    if wrong == "error: unknown type":
        body["__type"] = NAMESPACE + "TideException"
    elif wrong == "error: number for text":
        body["Message"] = 7
    elif wrong == "error: status":
        status = 418
    return status, body


def exchange(chance):
    """The request's text, the status, the response's text, and the fault if there is one."""
    if chance.random() < 0.10:
        wrong = chance.choice(FAULTS) if chance.random() < 0.01 else None
        status, body = error(chance, wrong)
        asked = {
            "Catalog": "AWS",
            "ResourceSnapshotJobIdentifier": "job-" + pick(chance, LOWER, 13),
        }
    else:
        wrong, status = snapshot_job.fault(chance, 0.01), 200
        body, asked = snapshot_job.answer(chance, wrong)
    return compact(asked), status, compact(body), wrong


def request_headers(chance, text):
    day = "20260" + pick(chance, "123456789", 1) + "11"
    signed = "SignedHeaders=content-type;host;x-amz-date;x-amz-target"
    return {
        "Host": HOST,
        "Content-Type": MEDIA_TYPE,
        "Content-Length": str(len(text)),
        "X-Amz-Target": "AWSPartnerCentralSelling.GetResourceSnapshotJob",
        "X-Amz-Date": day + "T081530Z",
        "User-Agent": "example-sdk/2.4 os/linux lang/swift#6.3 md/recorder",
        "Authorization": f"AWS4-HMAC-SHA256 Credential=NONE/{day}/us-east-1/"
        f"partnercentral-selling/aws4_request, {signed}, Signature=NONE",
    }


def response_headers(chance, text):
    request = "-".join(pick(chance, HEX, count) for count in (8, 4, 4, 4, 12))
    return {
        "x-amzn-RequestId": request,
        "Content-Type": MEDIA_TYPE,
        "Content-Length": str(len(text.encode())),
        "Date": "Sat, 11 May 2024 08:15:30 GMT",
    }


def lines(count):
    """JSON Lines, each exchange with its fault."""
    chance = random.Random(71_011)
    for _ in range(count):
        asked, status, answered, wrong = exchange(chance)
        request = {
            "method": "POST",
            "url": f"https://{HOST}/",
            "headers": request_headers(chance, asked),
            "body": asked,
        }
        response = {
            "status": status,
            "headers": response_headers(chance, answered),
            "body": answered,
        }
        yield compact({"request": request, "response": response}), wrong


HAR_FRAME = Frame(
    before='{\n  "log": {\n    "version": "1.2",\n'
    '    "creator": {\n      "name": "recorder",\n      "version": "1.0"\n    },\n'
    '    "pages": [],\n    "entries": [\n',
    between=",\n",
    after="\n    ]\n  }\n}\n",
)


def har_entries(count):
    """Entries of an archive, indented as browsers do it, each with its fault."""
    chance = random.Random(71_012)
    for _ in range(count):
        asked, status, answered, wrong = exchange(chance)
        entry = {
            "startedDateTime": date_time(chance, moment(chance)),
            "time": round(chance.random() * 400, 3),
            "request": har_request(chance, asked),
            "response": har_response(chance, status, answered),
            "cache": {},
            "timings": {"send": 0.1, "wait": round(chance.random() * 300, 3), "receive": 0.2},
        }
        text = json.dumps(entry, ensure_ascii=False, indent=2)
        yield "      " + text.replace("\n", "\n      "), wrong


def har_request(chance, text):
    return {
        "method": "POST",
        "url": f"https://{HOST}/",
        "httpVersion": "HTTP/2",
        "cookies": [],
        "headers": named(request_headers(chance, text)),
        "queryString": [],
        "postData": {"mimeType": MEDIA_TYPE, "text": text},
        "headersSize": -1,
        "bodySize": len(text),
    }


def har_response(chance, status, text):
    return {
        "status": status,
        "statusText": "",
        "httpVersion": "HTTP/2",
        "cookies": [],
        "headers": named(response_headers(chance, text)),
        "content": {"size": len(text.encode()), "mimeType": MEDIA_TYPE, "text": text},
        "redirectURL": "",
        "headersSize": -1,
        "bodySize": -1,
    }


def named(headers):
    return [{"name": name, "value": value} for name, value in headers.items()]

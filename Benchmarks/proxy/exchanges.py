"""Requests of GetResourceSnapshotJob, each with an id of its own, and the answers to them."""

import asyncio
import json

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def job(number):
    """The id of a job: 13 digits of base 36."""
    text = ""
    for _ in range(13):
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return "job-" + text


def request(number, host):
    body = json.dumps({"Catalog": "AWS", "ResourceSnapshotJobIdentifier": job(number)}).encode()
    head = (
        f"POST / HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-amz-json-1.0\r\n"
        "X-Amz-Target: AWSPartnerCentralSelling.GetResourceSnapshotJob\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def answer(job_id):
    arn = "arn:aws:partnercentral:us-east-1:111122223333:catalog/AWS"
    body = json.dumps(
        {
            "Catalog": "AWS", "Id": job_id, "Arn": f"{arn}/resource-snapshot-job/{job_id}",
            "EngagementId": "eng-0l4nt3rnw1ck5z", "ResourceType": "Opportunity",
            "ResourceId": "O2047713", "ResourceArn": f"{arn}/opportunity/O2047713",
            "ResourceSnapshotTemplateName": "OpportunitySummaryView",
            "CreatedAt": "2031-03-04T05:06:07.089Z", "Status": "Stopped",
        }
    ).encode()
    head = (
        "HTTP/1.1 200 OK\r\nx-amzn-RequestId: 2f6b1d90-0000-4000-8000-000000000001\r\n"
        f"content-type: application/x-amz-json-1.0\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def message_length(buffer):
    """How long the first message of the buffer is, or None while its end has not come."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    at = buffer.lower().find(b"content-length:", 0, end)
    length = end + 4 + int(buffer[at + 15 : buffer.find(b"\r", at)])
    return length if len(buffer) >= length else None


class Upstream(asyncio.Protocol):
    """Answers at once: what is measured is the way."""

    def connection_made(self, transport):
        self.transport, self.buffer = transport, b""

    def data_received(self, data):
        self.buffer += data
        while length := message_length(self.buffer):
            message, self.buffer = self.buffer[:length], self.buffer[length:]
            at = message.rfind(b"job-")
            self.transport.write(answer(message[at : at + 17].decode()))


class Client(asyncio.Protocol):
    """One connection; one request at a time."""

    def __init__(self):
        self.buffer, self.waiter, self.isLost = b"", None, False

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        if (length := message_length(self.buffer)) and self.waiter:
            self.end = asyncio.get_running_loop().time()
            message, self.buffer = self.buffer[:length], self.buffer[length:]
            waiter, self.waiter = self.waiter, None
            waiter.set_result(message)

    def connection_lost(self, _):
        self.isLost = True
        if self.waiter and not self.waiter.done():
            self.waiter.set_exception(ConnectionResetError())

    async def ask(self, number, host):
        """The answer and the seconds that it took."""
        if self.isLost:
            raise ConnectionResetError
        loop = asyncio.get_running_loop()
        self.waiter = waiter = loop.create_future()
        message = request(number, host)
        start = loop.time()
        self.transport.write(message)
        return await waiter, self.end - start

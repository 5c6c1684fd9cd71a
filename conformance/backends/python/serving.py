"""The wire: JSON-RPC 2.0, a message or a batch on each line. Fields that are not known are ignored."""

import json
import os
import sys
import traceback

PROTOCOL = 1

PARSE_ERROR, UNKNOWN_METHOD, INVALID_PARAMS, FAULT = -32700, -32601, -32602, -32000

encode = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


class WrongProtocol(Exception):
    """The runner speaks another version of the protocol."""


def methods_of(description, run_program):
    """What can be asked: `description` gives the reply to `hello`, `run_program(program, float)` an outcome."""

    def hello(params):
        if params["protocol"] != PROTOCOL:
            raise WrongProtocol(f"this adapter speaks protocol {PROTOCOL}, not {params['protocol']}")
        return description()

    def run(params):
        return run_program(params["program"], params["float"])

    return {"hello": hello, "run": run, "bye": lambda params: None}


def reply_to(request, methods):
    reply = {"jsonrpc": "2.0", "id": request.get("id")}
    method = methods.get(request.get("method"))
    if method is None:
        return {**reply, "error": {"code": UNKNOWN_METHOD, "message": f"unknown method {request.get('method')!r}"}}
    try:
        reply["result"] = method(request.get("params"))
    except WrongProtocol as error:
        reply["error"] = {"code": INVALID_PARAMS, "message": str(error)}
    except Exception as error:
        trace = traceback.format_exc()
        print(trace, file=sys.stderr)
        reply["error"] = {"code": FAULT, "message": f"{type(error).__name__}: {error}", "data": trace}
    return reply


def serve(description, run_program):
    """Answers line after line, a batch with a batch, until `bye` or the end of the input."""
    requests, replies = protocol_streams()
    methods = methods_of(description, run_program)
    for line in requests:
        if not line.strip():
            continue
        try:
            message = json.loads(line)
        except ValueError as error:
            send(replies, {"jsonrpc": "2.0", "id": None, "error": {"code": PARSE_ERROR, "message": f"not JSON: {error}"}})
            continue
        batch = message if isinstance(message, list) else [message]
        answers = [reply_to(request, methods) for request in batch]
        send(replies, answers if isinstance(message, list) else answers[0])
        if any(request.get("method") == "bye" for request in batch):
            return


def send(replies, message):
    replies.write(encode(message).encode() + b"\n")
    replies.flush()


def protocol_streams():
    """stdin, and the real stdout: whatever else prints goes to stderr, so that nothing but replies is on the wire."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return sys.stdin.buffer, replies

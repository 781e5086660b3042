"""Writes files as other teams' tools do: write_layouts.py LAYOUT FOLDER. Standard library only."""

import gzip
import json
import os
import sys

KEY = "ghp_" + "Zk3Qv9Tn2Lw8Xy5Rb7Ph1Md4Sc6Jf0Ga3Ue"
TRACE = """Traceback (most recent call last):
  File "/work/clean.py", line 4, in <module>
    rate = frames["fps"]
KeyError: 'fps'
"""


def put(folder, name, text, newline="\n"):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline=newline) as out:
        out.write(text)


def attempt_folders(folder):
    def attempt(kind, day, name, record, **how):
        put(folder, f"{kind}/{day}/{name}.json", json.dumps(record, indent=2), **how)

    attempt("failures", "2026-10-01", "log_0001", {
        "log_id": "log_0001", "session_id": "clip-7", "previous_attempt_id": None,
        "timestamp": "2026-10-01T09:30:00.250000", "user_prompt": "clean the subtitles",
        "ai_model": "model-a", "script": "frames = {}\nrate = frames['fps']\n", "error": TRACE,
        "stderr": TRACE, "return_code": 1, "execution_time": 0.42, "output_files": [],
        "error_category": "data_error", "tags": ["video", "nightly"], "reviewer": {"name": "Ada"}})
    attempt("successes", "2026-10-01", "log_0002", {
        "log_id": "log_0002", "session_id": "clip-7", "previous_attempt_id": "log_0001",
        "timestamp": "2026-10-01T09:31:00Z", "user_prompt": "clean the subtitles",
        "ai_model": "model-a", "script": "frames = {'fps': 25}\nrate = frames['fps']\n",
        "error": None, "stderr": "", "return_code": 0, "execution_time": 0.31,
        "output_files": ["out/clip-7.srt"], "error_category": None, "tags": ["video"]},
        newline="\r\n")
    attempt("failures", "2026-10-02", "b-17", {
        "id": "b-17", "sessionId": "clip-8", "timestamp": 1790935200.5, "code": "import nosuchthing\n",
        "error": {"type": "ModuleNotFoundError", "message": "No module named 'nosuchthing'"},
        "exit_code": "1", "duration_ms": 1500, "tags": "video, retry", "unheard_of": [1, {"a": None}],
        "status": "weird", "error_category": "galactic"})
    attempt("failures", "2026-10-02", "b-18", {
        "session_id": "clip-8", "script": "x = '" + "y" * 300_000 + "'\n", "error": "MemoryError",
        "returncode": 137, "stdout": f"token = '{KEY}'"})
    put(folder, "failures/2026-10-02/broken.json", '{\n  "log_id": "broken",\n  "error": "cut o')
    put(folder, "sessions/clip-7.json", json.dumps({
        "session_id": "clip-7", "attempts": ["log_0001", "log_0002"], "owner": "team blue",
        "status": "completed"}))
    put(folder, "analysis/latest_analysis.json", json.dumps({"total": 4}))


def pipeline_json(folder):
    put(folder, "clips/clip-9/.pipeline/logs/logs.json", json.dumps({
        "video_id": "clip-9", "created_at": "2026-10-03T10:00:00", "title": "How to bake",
        "stages": {
            "cleaning": {"status": "completed", "method": "llm", "start_time": "2026-10-03T10:00:00",
                         "end_time": "2026-10-03T10:01:08.1", "success": True,
                         "performance": {"duration_seconds": 68.1, "memory_peak_mb": 120.25,
                                         "cpu_percent_avg": 12.5},
                         "result_data": {"lines": 112}},
            "rendering": {"status": "failed", "method": "programmatic",
                          "start_time": "2026-10-03T10:01:09", "end_time": "2026-10-03T10:01:10.5",
                          "success": False, "performance": {"duration_seconds": 1.5}},
            "upload": {"status": "pending"}},
        "errors": {
            "rendering_error": {"category": "render", "message": "FileNotFoundError: [Errno 2] No such file or directory: 'intro.mp4'",
                                "fixable": True, "auto_recoverable": False, "suggested_fix": "add it",
                                "occurrence_count": 1, "first_seen": "2026-10-03T10:01:10",
                                "last_seen": "2026-10-03T10:01:10"},
            "disk": {"category": "io", "message": "OSError: [Errno 28] No space left on device",
                     "stage": "backup", "occurrence_count": 3, "first_seen": "2026-10-03T09:59:00",
                     "last_seen": "2026-10-03T10:02:00"}},
        "retry_attempts": {"cleaning": [
            {"attempt_number": 1, "method": "programmatic", "status": "failed", "duration_seconds": 0.3,
             "error_message": "ValueError: no cue in line 7", "memory_peak_mb": 51.5,
             "timestamp": "2026-10-03T10:00:00"},
            {"attempt_number": 2, "method": "llm", "status": "success", "duration_seconds": 67.8,
             "error_message": None, "memory_peak_mb": 120.25, "timestamp": "2026-10-03T10:00:00.3"}]},
        "claude_api_usage": [
            {"call_id": "call_1", "timestamp": "2026-10-03T10:00:05", "model_used": "claude-sonnet-4-5",
             "prompt_tokens": 1200, "completion_tokens": 300, "total_tokens": 1500,
             "estimated_cost_usd": 0.0081, "response_time_seconds": 31.25, "success": True}],
        "validation_history": [
            {"timestamp": "2026-10-03T10:01:00", "type": "syntax", "success": False,
             "errors": ["line 3: cue without end"], "fixes_applied": ["closed the cue"],
             "auto_recovery_attempted": True},
            {"timestamp": "2026-10-03T10:01:02", "type": "syntax", "success": True, "errors": [],
             "fixes_applied": [], "auto_recovery_attempted": False}]}, indent=1), newline="\r\n")
    put(folder, "clips/clip-10/.pipeline/logs/logs.json", json.dumps({
        "created_at": 1791021600, "stages": {"cleaning": {"success": True, "method": "programmatic"}}}))
    put(folder, "clips/clip-11/.pipeline/logs/logs.json", '{"video_id": "clip-11", "stages": {"cle')
    put(folder, "clips/clip-9/package.json", json.dumps({"name": "not a log"}))


SESSION = "5b0e4f0a-8d0f-4c1e-9a52-0d6f4c2f9b11"


def generation_jsonl(folder):
    def event(kind, at, **fields):
        return json.dumps({"event": kind, "timestamp": f"2026-10-04T08:00:{at:02d}.000Z",
                           "session_id": SESSION, **fields})

    lines = [
        event("stage_start", 0, stage="generate", component="card"),
        event("llm_interaction", 1, component="card", model="model-b", prompt_length=19,
              response_length=22, tokens_in=210, tokens_out=45, duration_ms=812),
        event("template_render", 3, component="card", template="card.html.j2", duration_ms=4),
        event("validation_error", 4, component="card", error_type="SyntaxError",
              error_message="invalid syntax", line_number=2, code_context="def f(:"),
        '{"event": "llm_interaction", "timestamp": "2026-10-04T08:00:05Z", "session_id": broken',
        event("file_write", 6, component="card", path="out/card.html", size=512),
        event("stage_end", 7, stage="generate", component="card", success=True, duration_ms=7000),
        event("llm_interaction", 8, component="list", model="model-b", tokens_in=100, tokens_out=10),
        event("error", 9, component="list", error_type="KeyError", error_message="'items'",
              traceback=TRACE.replace("'fps'", "'items'").replace('"fps"', '"items"'), line_number=4),
        event("celebration", 10, component="list", confetti=True)]
    put(folder, f"session_{SESSION}.jsonl", "\r\n".join(lines) + "\r\n", newline="")
    put(folder, f"llm_{SESSION}_card.json", json.dumps({
        "session_id": SESSION, "component": "card", "prompt": "Make a card, please", "temperature": 0.2,
        "response": "<div class=card></div>"}))
    put(folder, f"validation_error_{SESSION}_card.json", json.dumps({
        "session_id": SESSION, "component": "card", "error_type": "SyntaxError",
        "error_message": "invalid syntax", "code": "def f(:\n  pass\n"}))


def experiments(folder):
    put(folder, "experiments.json", json.dumps([
        {"id": "exp_1", "name": "faster moving average", "status": "completed", "adopted": False,
         "reason": "Sharpe ratio fell from 1.2 to 1.1", "created_at": "2026-10-05 07:00:00+02:00",
         "failure_analysis": {"failure_category": "performance", "root_cause": "window too short",
                              "fix_suggestion": "use a longer one", "severity": "low"},
         "code": "import math\nprint(math.pi)\n", "logs": ["start", "done"]},
        {"id": "exp_2", "status": "failed", "adopted": False, "reason": "crashed",
         "timestamp": "2026-10-05T06:00:00Z", "code": "rate = {}['fps']\n", "logs": TRACE,
         "failure_analysis": {"failure_category": "runtime_error", "root_cause": "missing key",
                              "severity": "high"}},
        {"id": "exp_3", "status": "completed", "adopted": True, "reason": "better by 12 percent",
         "timestamp": "2026-10-05T06:30:00Z", "code": "print(1)\n", "metrics": {"sharpe": float("nan")}},
    ], indent=2))
    with gzip.open(os.path.join(folder, "more.jsonl.gz"), "wt", encoding="utf-8") as out:
        out.write(json.dumps({"experiment_id": "exp_4", "status": "running"}) + "\n")
        out.write("{broken\n")
        out.write(json.dumps({"experiment_id": "exp_5", "status": "timeout", "code": "while True: pass\n"}) + "\n")
    put(folder, "torn.json", '[\n  {"id": "exp_6", "status": "completed", "adopted": true},\n'
        '  {"id": "exp_7", "status": "comp\n  {"id": "exp_8", "status": "failed", "reason": "ValueError: bad"}\n]\n')


def frame(name, line, code, function="<module>", in_app=True):
    return {"filename": os.path.basename(name), "abs_path": name, "function": function, "lineno": line,
            "context_line": code, "pre_context": [], "post_context": [], "in_app": in_app}


def sentry_event(folder):
    python = {
        "event_id": "fc6d8c0c43fc4630ad850ee518f1b9d0", "timestamp": "2026-10-06T12:00:00.000000Z",
        "platform": "python", "level": "error", "transaction": "clean.run", "release": "cleaner@1.4.0",
        "environment": "production", "tags": [["customer", "blue"], ["session_id", "clip-12"]],
        "modules": {"numpy": "1.26.4"},
        "exception": {"values": [
            {"type": "KeyError", "value": "'fps'", "module": None, "mechanism": {"source": "__cause__"},
             "stacktrace": {"frames": [frame("/work/clean.py", 4, "rate = frames['fps']", "rate")]}},
            {"type": "ValueError", "value": f"no rate, token={KEY}", "module": "builtins",
             "stacktrace": {"frames": [
                 frame("/usr/lib/python3.12/runpy.py", 88, "exec(code)", "run", False),
                 frame("/work/clean.py", 9, "raise ValueError('no rate') from e", "main")]}}]},
        "breadcrumbs": {"values": [{"category": "log", "message": "reading"}]},
        "contexts": {"trace": {"trace_id": "a" * 32}, "runtime": {"name": "CPython"}}}
    put(folder, "python.json", json.dumps(python))
    node = {
        "event_id": "0" * 31 + "1", "timestamp": 1791288000.25, "platform": "node",
        "tags": {"route": "/cards"},
        "exception": {"values": [{"type": "TypeError", "value": "Cannot read properties of undefined (reading 'map')",
                                  "stacktrace": {"frames": [frame("/app/server.js", 10, "handle()", "handle"),
                                                            frame("/app/cards.js", 21, "items.map(x)", "cards")]}}]}}
    java = {
        "event_id": "0" * 31 + "2", "timestamp": "2026-10-06T12:05:00Z", "platform": "java",
        "exception": {"values": [
            {"type": "NullPointerException", "module": "java.lang", "value": "cue is null",
             "stacktrace": {"frames": [{"module": "video.Cleaner", "function": "clean", "filename": "Cleaner.java",
                                        "lineno": 31, "in_app": True}]}},
            {"type": "IllegalStateException", "module": "java.lang", "value": "cannot clean",
             "stacktrace": {"frames": [{"module": "video.Main", "function": "main", "filename": "Main.java",
                                        "lineno": 8, "in_app": True}]}}]}}
    payload = json.dumps(node)
    attachment = "not json\nat all"
    put(folder, "sdk.envelope", "\n".join([
        json.dumps({"event_id": node["event_id"], "sent_at": "2026-10-06T12:04:01Z"}),
        json.dumps({"type": "event", "length": len(payload.encode())}), payload,
        json.dumps({"type": "attachment", "length": len(attachment), "filename": "log.txt"}), attachment,
        json.dumps({"event_id": java["event_id"]}), json.dumps({"type": "event"}), json.dumps(java), ""]))
    put(folder, "lines.jsonl", "\n".join([
        json.dumps({"event_id": "0" * 31 + "3", "level": "info", "message": "just so you know"}),
        json.dumps({"event_id": "0" * 31 + "4", "level": "fatal", "timestamp": "2026-10-06T12:06:00Z",
                    "logentry": {"message": "ConnectionRefusedError: [Errno %s] refused", "formatted":
                                 "ConnectionRefusedError: [Errno 111] Connection refused"}}),
        '{"event_id": ']))


if __name__ == "__main__":
    globals()[sys.argv[1].replace("-", "_")](sys.argv[2])

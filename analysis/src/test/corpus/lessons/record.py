"""Runs the failing and the fixed script of each lesson and writes what they said to lessons.json.

    python3 record.py
"""
import json
import os
import subprocess
import sys
import tempfile

import cold
from lessons import CASES

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "resources", "io", "hardknocks", "analysis", "lesson", "lessons.json")


def run(language, text):
    command = ["node"] if language == "javascript" else [sys.executable]
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "script.js" if language == "javascript" else "script.py")
        with open(name, "w") as script:
            script.write(text)
        done = subprocess.run(
            command + [name],
            env=dict(os.environ, PYTHONPATH=os.path.join(HERE, "fakes"), PYTHONWARNINGS="ignore"),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            timeout=30,
        )
        return done.returncode, done.stderr.replace(folder + "/", "")


def main():
    bad = 0
    for case in CASES:
        code, said = run(case["language"], case["failing"])
        fixed, complaint = run(case["language"], case["fixed"])
        case["error"] = said
        if code == 0 or fixed != 0:
            bad += 1
            print("%s: failing ends with %d, fixed with %d %s" % (case["id"], code, fixed, complaint[-200:]))
    os.makedirs(os.path.dirname(OUT), exist_ok=True)
    with open(OUT, "w") as out:
        json.dump(CASES, out, indent=1)
        out.write("\n")
    with open(os.path.join(os.path.dirname(OUT), "cold.json"), "w") as out:
        scripts = [{"id": name, "script": text} for name, text in cold.REPEATS]
        json.dump({"repeats": scripts, "quiet": cold.QUIET}, out, indent=1)
        out.write("\n")
    print("%d lessons, %d wrong" % (len(CASES), bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

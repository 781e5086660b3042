import sys
import traceback


def handle(event):
    return event["body"]["id"]


try:
    handle({"body": {}})
except Exception as error:
    print(f"[ERROR] {type(error).__name__}: {error}")
    print("Traceback (most recent call last):")
    print("".join(traceback.format_tb(error.__traceback__)), end="")
    sys.exit(1)

import logging, sys
def ratio(a, b):
    return a / b
try:
    ratio(3, 0)
except Exception:
    logging.exception("ratio failed")
    sys.exit(1)

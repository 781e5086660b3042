import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
jobs = [{"id": 1, "size": 5}, {"id": 2}]
failed = 0
for job in jobs:
    try:
        logging.info("job %s size %s", job["id"], job["size"])
    except Exception:
        logging.exception("job %s failed", job["id"])
        failed += 1
sys.exit(failed)

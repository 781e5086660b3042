import logging
import sys

logging.basicConfig(level=logging.INFO)
logging.info("order %d took %s", 7)
sys.exit(2)

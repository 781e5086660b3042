import logging, sys
logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
try:
    open("settings.ini")
except FileNotFoundError as error:
    logging.getLogger("loader").error("could not load settings: %s", error)
    sys.exit(2)

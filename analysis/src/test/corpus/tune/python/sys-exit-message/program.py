import os
import sys

if not os.path.exists("input.mp4"):
    sys.exit("input.mp4 is not there; nothing to do")

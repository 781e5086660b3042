import os
import signal

print("rendering frame 17", flush=True)
os.kill(os.getpid(), signal.SIGTERM)

import os
import signal

print("loading model weights", flush=True)
os.kill(os.getpid(), signal.SIGKILL)

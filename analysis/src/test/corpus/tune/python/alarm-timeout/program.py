import signal

def on_alarm(signum, frame):
    raise TimeoutError("calculation took longer than 1 s")

signal.signal(signal.SIGALRM, on_alarm)
signal.alarm(1)
total = 0
while True:
    total += 1

import asyncore

asyncore.loop(timeout=1)

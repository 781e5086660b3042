import threading

barrier = threading.Barrier(2)
barrier.wait(timeout=0.2)

import threading
worker = threading.Thread(target=print, args=("done",))
worker.start()
worker.join()
worker.start()

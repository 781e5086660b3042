from multiprocessing import shared_memory

shared_memory.SharedMemory(name="rows-of-nobody")

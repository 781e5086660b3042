import multiprocessing as mp

mp.set_start_method("spawn")

def work(n):
    print(n * n)

process = mp.Process(target=work, args=(3,))
process.start()
process.join()
raise SystemExit(process.exitcode)

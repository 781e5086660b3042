queue = ["resize", "upload", "notify"]
done = []
while queue:
    job = queue.pop(0)
    done.append(job.upper())
print(done)

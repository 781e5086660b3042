queue = ["resize", "upload", "notify"]
done = []
while queue:
    job = queue[0]
    done.append(job.upper())
    if len(done) > 3:
        done.pop()
print(done)

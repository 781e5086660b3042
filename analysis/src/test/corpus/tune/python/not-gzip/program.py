import gzip

with open("data.gz", "wb") as handle:
    handle.write(b"plain text, not compressed")
print(gzip.open("data.gz").read())

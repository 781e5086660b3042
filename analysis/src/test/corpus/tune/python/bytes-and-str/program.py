import hashlib

def digest(password):
    return hashlib.sha256(password).hexdigest()

print(digest("correct horse"))

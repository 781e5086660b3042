from cryptography.fernet import Fernet

box = Fernet(Fernet.generate_key())
secret = box.encrypt(b"hello")
print(Fernet(Fernet.generate_key()).decrypt(secret))

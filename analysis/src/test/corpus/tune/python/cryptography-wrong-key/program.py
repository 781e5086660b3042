from cryptography.fernet import Fernet
token = Fernet(Fernet.generate_key()).encrypt(b"secret")
print(Fernet(Fernet.generate_key()).decrypt(token))

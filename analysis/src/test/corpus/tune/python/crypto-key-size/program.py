from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

cipher = Cipher(algorithms.AES(b"short-key"), modes.CBC(b"0" * 16))
print(cipher.encryptor().update(b"hello world 1234"))

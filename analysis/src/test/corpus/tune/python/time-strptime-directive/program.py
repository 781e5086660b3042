import time

print(time.strptime("2024", "%Q"))

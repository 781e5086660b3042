import sys

for step in range(1, 4):
    print(f"[{step}/5] processing chunk {step}")
sys.exit(4)

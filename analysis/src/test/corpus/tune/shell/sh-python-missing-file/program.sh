python3 build/load.py

def encode(text, shift):
    return "".join(chr((ord(c) - 97 + shift) % 25 + 97) for c in text)

decoded = encode(encode("wizard", 3), -3)
if decoded != "wizard":
    raise RuntimeError(f"result is wrong: expected 'wizard', got '{decoded}'")

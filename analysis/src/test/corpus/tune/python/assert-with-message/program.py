def tokenize(text):
    return text.split(" ")

tokens = tokenize("a  b")
assert len(tokens) == 2, f"expected 2 tokens, got {len(tokens)}: {tokens}"

type Pair[T] = tuple[T, T]

def swap(p: Pair[int]) -> Pair[int]:
    return p[1], p[0]

print(swap((1, 2)))

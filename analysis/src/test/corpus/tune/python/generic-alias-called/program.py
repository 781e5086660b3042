from typing import List

rows = List[int]
print(rows[0](3))
numbers: List[int] = List()

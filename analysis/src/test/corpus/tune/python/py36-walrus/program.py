rows = ["a,1", "b,2"]
while (row := rows.pop() if rows else None):
    print(row)

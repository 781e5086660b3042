async def load():
    return 1

def main():
    print(1 + load())

main()

import asyncio

async def load():
    return [1, 2, 3]

async def main():
    rows = load()
    for row in rows:
        print(row)

asyncio.run(main())

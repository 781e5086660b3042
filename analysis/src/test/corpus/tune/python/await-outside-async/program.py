import asyncio

async def fetch():
    await asyncio.sleep(0)
    return 5

def main():
    value = await fetch()
    print(value)

main()

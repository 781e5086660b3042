import asyncio

async def fetch():
    return 1

async def main():
    return asyncio.run(fetch())

asyncio.run(main())

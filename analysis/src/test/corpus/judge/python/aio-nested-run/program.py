import asyncio
async def fetch():
    return asyncio.run(asyncio.sleep(0, 1))
print(asyncio.run(fetch()))

import asyncio
import os
import aiohttp

async def main():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.4)) as session:
        async with session.get(os.environ["SERVICE_URL"]) as reply:
            print(await reply.text())

asyncio.run(main())

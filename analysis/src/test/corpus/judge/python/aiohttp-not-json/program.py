import asyncio
import os
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(os.environ["SERVICE_URL"]) as reply:
            print(await reply.json())

asyncio.run(main())

import asyncio
import os
import aiohttp

async def main():
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        async with session.get(os.environ["SERVICE_URL"] + "/items") as reply:
            print(await reply.json())

asyncio.run(main())

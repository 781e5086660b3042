import asyncio
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("http://127.0.0.1:9/feed") as reply:
            print(await reply.text())

asyncio.run(main())

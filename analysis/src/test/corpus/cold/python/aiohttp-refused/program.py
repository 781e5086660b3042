import asyncio
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("http://127.0.0.1:59998/health") as response:
            print(response.status)

asyncio.run(main())

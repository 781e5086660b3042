import asyncio

async def main():
    async with asyncio.timeout(0.05):
        await asyncio.sleep(2)

asyncio.run(main())

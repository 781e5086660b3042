import asyncio
import trio

async def main():
    await trio.sleep(0.1)

asyncio.run(main())

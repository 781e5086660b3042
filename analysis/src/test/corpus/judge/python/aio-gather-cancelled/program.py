import asyncio
async def slow():
    await asyncio.sleep(5)
async def main():
    await asyncio.wait_for(asyncio.gather(slow(), slow()), 0.1)
asyncio.run(main())

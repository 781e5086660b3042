import asyncio

async def make():
    return asyncio.get_running_loop().create_future()

async def use(future):
    await future

future = asyncio.run(make())
asyncio.run(use(future))

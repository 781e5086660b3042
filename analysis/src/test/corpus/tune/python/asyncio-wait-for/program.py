import asyncio

async def render(scene):
    await asyncio.sleep(10)
    return scene

async def main():
    print(await asyncio.wait_for(render(1), timeout=0.2))

asyncio.run(main())

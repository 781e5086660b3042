import asyncio

async def parse(text):
    await asyncio.sleep(0)
    return int(text)

async def main():
    async with asyncio.TaskGroup() as group:
        for text in ["1", "two", "three"]:
            group.create_task(parse(text))

asyncio.run(main())

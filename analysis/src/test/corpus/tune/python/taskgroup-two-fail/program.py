import asyncio

async def price(name):
    return float(name)

async def weight(name):
    return name + 1

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(price("tea"))
        group.create_task(weight("tea"))

asyncio.run(main())

import asyncio

async def main():
    async with open("/etc/hostname") as file:
        print(file)

asyncio.run(main())

import asyncio

async def get_user():
    return {"name": "ann"}

async def main():
    user = get_user()
    print(user.get("name"))

asyncio.run(main())

import asyncio

async def tick():
    print("tick")

def schedule():
    return asyncio.create_task(tick())

schedule()

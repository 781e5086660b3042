import asyncio
import gc

async def load():
    raise ValueError("row 3 is empty")

async def main():
    task = asyncio.create_task(load())
    await asyncio.sleep(0.01)
    del task
    gc.collect()
    print({"tea": 3}["coffee"])

asyncio.run(main())

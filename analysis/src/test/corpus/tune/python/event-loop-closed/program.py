import asyncio

async def job(n):
    return n

loop = asyncio.new_event_loop()
print(loop.run_until_complete(job(1)))
loop.close()
print(loop.run_until_complete(job(2)))

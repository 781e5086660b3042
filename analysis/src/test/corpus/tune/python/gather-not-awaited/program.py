import asyncio
import json

async def price(n):
    await asyncio.sleep(0.01)
    return n

async def main():
    prices = asyncio.gather(price(1), price(2))
    print(json.dumps(prices))

asyncio.run(main())

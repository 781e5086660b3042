import trio

async def slow():
    with trio.fail_after(0.01):
        await trio.sleep(1)

trio.run(slow)

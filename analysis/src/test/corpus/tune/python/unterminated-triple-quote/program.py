QUERY = """
SELECT *
FROM users
WHERE active = 1

def run():
    print(QUERY)

run()

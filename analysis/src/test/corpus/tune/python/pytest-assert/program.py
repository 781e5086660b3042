def fizz(n):
    if n % 3 == 0:
        return "Fizz"
    if n % 5 == 0:
        return "Buzz"
    return str(n)

def test_three():
    assert fizz(3) == "Fizz"

def test_fifteen():
    assert fizz(15) == "FizzBuzz"

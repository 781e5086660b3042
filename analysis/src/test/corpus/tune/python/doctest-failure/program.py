"""Roman numerals.

>>> roman(4)
'IV'
"""

def roman(n):
    return "I" * n

if __name__ == "__main__":
    import doctest
    import sys
    sys.exit(1 if doctest.testmod().failed else 0)

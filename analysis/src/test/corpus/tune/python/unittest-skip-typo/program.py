import unittest

class T(unittest.TestCase):
    def test_a(self):
        self.assertEquals2(1, 1)

unittest.main()

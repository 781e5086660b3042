import unittest
class Cart(unittest.TestCase):
    def test_total(self):
        self.assertEqual(sum([2, 3]), 6)
    def test_name(self):
        self.assertIn("x", "abc")
unittest.main()

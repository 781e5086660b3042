import unittest

class RowsTest(unittest.TestCase):
    def setUp(self):
        self.file = open("fixtures/rows.csv")

    def test_rows(self):
        self.assertTrue(self.file.read())

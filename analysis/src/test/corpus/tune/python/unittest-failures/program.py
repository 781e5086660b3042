import unittest

def slugify(text):
    return text.lower().replace(" ", "-")

class SlugTest(unittest.TestCase):
    def test_spaces(self):
        self.assertEqual(slugify("Hello World"), "hello-world")

    def test_punctuation(self):
        self.assertEqual(slugify("Hello, World!"), "hello-world")

if __name__ == "__main__":
    unittest.main()

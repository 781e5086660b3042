from .helpers import slugify

print(slugify("Hello World"))

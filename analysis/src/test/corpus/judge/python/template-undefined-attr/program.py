from jinja2 import Template
print(Template("Hello {{ user.name }}").render())

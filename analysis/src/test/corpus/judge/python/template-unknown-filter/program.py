from jinja2 import Template
print(Template("{{ price | money }}").render(price=3))

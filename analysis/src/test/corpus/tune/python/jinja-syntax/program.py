from jinja2 import Template

print(Template("{% for i in items %}{{ i }}{% end %}").render(items=[1, 2]))

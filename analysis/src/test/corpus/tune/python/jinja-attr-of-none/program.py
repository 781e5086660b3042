from jinja2 import Template

print(Template("{{ order.price.value }}").render(order={}))

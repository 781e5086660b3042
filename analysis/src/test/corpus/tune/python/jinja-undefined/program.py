from jinja2 import Environment, StrictUndefined

template = Environment(undefined=StrictUndefined).from_string("Dear {{ customer.name }}, total {{ total }}")
print(template.render(customer={"name": "Ann"}))

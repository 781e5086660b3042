from string import Template

print(Template("Dear $name, your order $order is on its way").substitute(name="Ann"))

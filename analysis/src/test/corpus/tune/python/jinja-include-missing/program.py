from jinja2 import Environment, DictLoader
env = Environment(loader=DictLoader({"page.html": "{% include 'header.html' %}<p>{{ text }}</p>"}))
print(env.get_template("page.html").render(text="hi"))

def render(title, body, footer=""):
    return f"<h1>{title}</h1>{body}{footer}"

print(render(title="Report", body="ok", stylesheet="main.css"))

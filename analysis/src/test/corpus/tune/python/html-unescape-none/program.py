import html

print(html.unescape(None))

from bs4 import BeautifulSoup

print(BeautifulSoup("<p>hi</p>", "html5lib-fast").p.text)

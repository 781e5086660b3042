from bs4 import BeautifulSoup

html = "<html><body><div class='price'>12.50</div></body></html>"
soup = BeautifulSoup(html, "html.parser")
print(soup.find("span", class_="price").get_text())

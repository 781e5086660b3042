from bs4 import BeautifulSoup
page = BeautifulSoup("<p>Price: 3</p>", "html.parser")
print(page.find("span", class_="price").text)

from lxml import etree

page = "<root><item>one</root>"
print(etree.fromstring(page).findtext("item"))

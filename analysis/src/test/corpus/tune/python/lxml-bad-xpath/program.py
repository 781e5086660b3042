from lxml import etree

tree = etree.fromstring("<a><b id='1'/></a>")
print(tree.xpath("//b[@id='1'"))

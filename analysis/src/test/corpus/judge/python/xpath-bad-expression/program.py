from lxml import etree
root = etree.fromstring("<a><b/></a>")
print(root.xpath("//b[@id='x'"))

from lxml import etree
print(etree.fromstring("<items><item></items>"))

import xmltodict
doc = xmltodict.parse("<orders><order id='1'></orders>")
print(doc["orders"])

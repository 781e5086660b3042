import xml.etree.ElementTree as ET

root = ET.fromstring("<book><name>Dune</name></book>")
print(root.find("title").text)

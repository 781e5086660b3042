import xml.etree.ElementTree as ET

feed = "<feed><entry><title>One</entry></feed>"
for entry in ET.fromstring(feed):
    print(entry.find("title").text)

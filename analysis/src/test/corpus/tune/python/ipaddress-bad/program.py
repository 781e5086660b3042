import ipaddress

for text in ["10.0.0.1", "10.0.0.256"]:
    print(ipaddress.ip_address(text))

from jsonpath_ng import parse
expression = parse("$.store.book[?(@.price<10")
print([m.value for m in expression.find({"store": {"book": []}})])

from graphql import parse
document = parse("{ user(id: 1 { name } }")
print(document)

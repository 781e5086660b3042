from graphql import build_schema, parse, validate, GraphQLError
schema = build_schema("type Query { user(id: ID!): User } type User { id: ID! name: String }")
errors = validate(schema, parse("{ user(id: 1) { id nmae } }"))
if errors:
    raise errors[0]

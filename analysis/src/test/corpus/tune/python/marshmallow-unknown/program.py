from marshmallow import Schema, fields
class User(Schema):
    name = fields.Str(required=True)
    age = fields.Int()
print(User().load({"name": "a", "age": "x", "mail": "b"}))

from marshmallow import Schema, fields
class Order(Schema):
    total = fields.Float(required=True)
print(Order().load({"total": "cheap"}))

from marshmallow import Schema, fields

class Product(Schema):
    name = fields.Str(required=True)
    price = fields.Float(required=True)

print(Product().load({"name": "lamp", "price": "cheap", "size": 3}))

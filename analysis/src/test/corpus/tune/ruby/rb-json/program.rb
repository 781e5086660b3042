require "json"
JSON.parse("price: 3")

from flask import Flask, jsonify

app = Flask(__name__)

def build(items):
    return jsonify(items=items)

print(build([1, 2]))

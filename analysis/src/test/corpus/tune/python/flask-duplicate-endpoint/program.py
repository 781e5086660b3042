from flask import Flask

app = Flask(__name__)

@app.route("/users")
def index():
    return "users"

@app.route("/orders")
def index():
    return "orders"

app.test_client().get("/users")

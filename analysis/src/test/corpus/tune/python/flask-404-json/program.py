from flask import Flask, session

app = Flask(__name__)

@app.route("/")
def home():
    session["a"] = 1
    return "x"

app.testing = True
app.test_client().get("/")

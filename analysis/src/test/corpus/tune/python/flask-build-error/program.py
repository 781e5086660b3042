from flask import Flask, url_for

app = Flask(__name__)


@app.route("/orders/<int:number>")
def order(number):
    return str(number)


with app.test_request_context():
    print(url_for("order", id=3))

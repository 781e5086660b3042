from flask import Flask, url_for
app = Flask(__name__)

@app.get("/item/<int:number>")
def item(number):
    return str(number)

with app.test_request_context():
    print(url_for("item"))

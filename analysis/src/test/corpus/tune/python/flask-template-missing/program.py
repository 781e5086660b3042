from flask import Flask, render_template

app = Flask(__name__)
with app.app_context():
    print(render_template("order.html", id=3))

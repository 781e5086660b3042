from flask import Flask, current_app
app = Flask(__name__)
print(current_app.config["DEBUG"])

from flask import Flask

app = Flask(__name__)
app.testing = True

@app.route("/")
def home():
    app.logger.info("home")

app.test_client().get("/")

from flask import Flask

app = Flask(__name__)


def timed(view):
    def wrapper(*args):
        return view(*args)

    return wrapper


@app.route("/a")
@timed
def first():
    return "a"


@app.route("/b")
@timed
def second():
    return "b"

import shutil


def start_gateway():
    if shutil.which("java-of-nobody") is None:
        raise Exception("Java gateway process exited before sending its port number")


start_gateway()

from PIL import Image

with open("thumb.jpg", "wb") as out:
    out.write(b"<html>404</html>")
Image.open("thumb.jpg").resize((64, 64)).save("small.jpg")

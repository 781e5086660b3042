from PIL import Image
open("logo.png", "w").write("not a picture")
Image.open("logo.png").thumbnail((32, 32))

from PIL import Image

logo = Image.new("RGBA", (40, 40), (255, 0, 0, 128))
logo.save("logo.jpg")

from PIL import Image

img = Image.new("RGB", (100, 80))
img.thumbnail((50, 50), Image.LANCZOS_FILTER)
img.save("thumb.png")

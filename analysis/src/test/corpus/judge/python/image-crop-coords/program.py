from PIL import Image
print(Image.new("RGB", (10, 10)).crop((8, 8, 2, 2)).size)

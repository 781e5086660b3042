from PIL import Image, ImageDraw, ImageFont

img = Image.new("RGB", (200, 60))
font = ImageFont.truetype("Helvetica-Bold.ttf", 32)
ImageDraw.Draw(img).text((5, 5), "Chapter 1", font=font)
img.save("title.png")

from scipy.misc import imread

print(imread("photo.png").shape)

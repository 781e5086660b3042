import os
os.mkdir("out")
os.mkdir("out")

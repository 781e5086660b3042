from os import *

print(open("notes.txt", "w"))

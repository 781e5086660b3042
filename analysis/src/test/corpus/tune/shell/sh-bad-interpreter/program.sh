#!/usr/local/bin/python3.2-custom
print("hello")

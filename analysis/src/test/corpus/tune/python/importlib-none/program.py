import importlib

importlib.import_module("plugins.shop")

import imp

plugin = imp.load_source("plugin", "plugin.py")
print(plugin.NAME)

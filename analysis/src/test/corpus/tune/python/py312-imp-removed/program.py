import imp

settings = imp.load_source("settings", "settings.py")
print(settings)

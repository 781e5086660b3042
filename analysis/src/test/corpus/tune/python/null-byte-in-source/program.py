# settings
DEBUG = True

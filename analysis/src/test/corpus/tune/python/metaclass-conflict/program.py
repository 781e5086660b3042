from abc import ABCMeta

class Registry(type):
    pass

class Base(metaclass=Registry):
    pass

class Plugin(Base, metaclass=ABCMeta):
    pass

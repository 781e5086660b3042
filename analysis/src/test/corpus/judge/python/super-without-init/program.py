class Base:
    def __init__(self):
        self.rows = []

class Report(Base):
    def __init__(self, title):
        self.title = title

Report("May").rows.append(1)

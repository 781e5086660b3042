from abc import ABC, abstractmethod

class Exporter(ABC):
    @abstractmethod
    def export(self, rows): ...

class CsvExporter(Exporter):
    def to_csv(self, rows):
        return "\n".join(",".join(r) for r in rows)

print(CsvExporter().export([["a"]]))

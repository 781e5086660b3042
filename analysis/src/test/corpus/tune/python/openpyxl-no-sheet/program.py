from openpyxl import Workbook

book = Workbook()
book.active.append(["month", "total"])
print(book["Summary"]["A1"].value)

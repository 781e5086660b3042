from openpyxl import Workbook
book = Workbook()
print(book["Summary"]["A1"].value)

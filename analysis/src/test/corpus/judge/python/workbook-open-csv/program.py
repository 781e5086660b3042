from openpyxl import load_workbook
open("data.csv", "w").write("a,b\n1,2\n")
load_workbook("data.csv")

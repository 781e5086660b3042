import openpyxl

with open("data.xlsx", "w") as out:
    out.write("a,b\n1,2\n")
print(openpyxl.load_workbook("data.xlsx").active.max_row)

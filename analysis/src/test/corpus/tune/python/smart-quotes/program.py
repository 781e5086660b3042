title = “Monthly report”
print(title.upper())

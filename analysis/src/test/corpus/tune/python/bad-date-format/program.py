from datetime import datetime

dates = ["2024-03-01", "03/15/2024"]
for text in dates:
    print(datetime.strptime(text, "%Y-%m-%d").date())

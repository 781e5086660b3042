import pandas as pd
people = pd.DataFrame({"id": [1, 2], "name": ["Ann", "Bo"]})
answers = pd.DataFrame({"person_id": [1, 2], "score": [5, 7]})
print(people.merge(answers, on="id"))

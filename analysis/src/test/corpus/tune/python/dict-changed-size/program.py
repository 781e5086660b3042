sessions = {"a": 3, "b": 0, "c": 1}
for key in sessions:
    if sessions[key] == 0:
        del sessions[key]
print(sessions)

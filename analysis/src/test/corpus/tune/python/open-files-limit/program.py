handles = []
for i in range(200):
    handle = open(f"part-{i}.txt", "w")
    handles.append(handle)
print(len(handles))

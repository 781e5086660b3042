from sklearn.preprocessing import MinMaxScaler
scaler = MinMaxScaler().fit([[1, 2], [3, 4]])
print(scaler.transform([[1, 2, 3]]))

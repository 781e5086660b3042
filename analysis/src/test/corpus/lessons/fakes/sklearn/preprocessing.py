class OneHotEncoder:
    def __init__(self, *, sparse_output=True, handle_unknown="error"):
        self.sparse_output = sparse_output

    def fit_transform(self, rows):
        return rows

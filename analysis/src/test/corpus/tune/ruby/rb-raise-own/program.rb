raise "stage two has no rows"

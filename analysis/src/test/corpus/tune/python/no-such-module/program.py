import pandas_profiling_extra

report = pandas_profiling_extra.ProfileReport([1, 2, 3])
print(report)

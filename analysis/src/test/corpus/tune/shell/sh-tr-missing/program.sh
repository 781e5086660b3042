echo abc | tr a-c

print("{} of {} rows".format(3))

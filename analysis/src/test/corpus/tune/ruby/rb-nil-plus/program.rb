prices = {}
puts prices["tea"] + 1

def area(w, h) = w * h
puts area(3)

puts "Café".encode("US-ASCII")

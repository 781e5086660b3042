puts({ a: 1 }[:b].upcase)

package shop

func Name(id int) string { return "" }

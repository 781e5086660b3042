package main

func total(a price) int { return 1 }

var price = 3

func main() { println(total(3)) }

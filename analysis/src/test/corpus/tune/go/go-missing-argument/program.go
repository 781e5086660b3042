package main

func total(a, b int) int { return a + b }

func main() { println(total(1)) }

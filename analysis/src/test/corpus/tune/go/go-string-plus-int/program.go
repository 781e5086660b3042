package main

func main() { println("rows: " + 3) }

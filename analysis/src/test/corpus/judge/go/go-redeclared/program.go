package main

func total() int { return 1 }

func total() int { return 2 }

func main() { println(total()) }

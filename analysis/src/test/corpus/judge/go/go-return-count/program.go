package main

import "strconv"

func main() {
	n := strconv.Atoi("3")
	println(n)
}

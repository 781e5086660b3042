package main

import "fmt"

func fact(n int) int {
	return n * fact(n-1)
}

func main() {
	fmt.Println(fact(5))
}

package main

import "fmt"

func main() {
	var n int = 3
	var f float64 = 1.5
	fmt.Println(n * f)
}

package main

import "fmt"

type Shape interface{ Area() float64 }

type Circle struct{}

func main() {
	var s Shape = Circle{}
	fmt.Println(s)
}

package main

import "fmt"

type Shape interface{ Area() float64 }
type Square struct{ s float64 }

func main() {
	var x Shape = Square{2}
	fmt.Println(x.Area())
}

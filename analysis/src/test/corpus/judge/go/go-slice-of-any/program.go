package main

import "fmt"

func main() {
	var row any = []any{1, 2}
	fmt.Println(row.([]int))
}

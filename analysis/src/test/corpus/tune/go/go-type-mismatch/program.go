package main

import "fmt"

func main() {
	hours := 3
	rate := 12.5
	fmt.Println("pay:", hours*rate)
}

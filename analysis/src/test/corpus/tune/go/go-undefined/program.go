package main

import "fmt"

func main() {
	names := []string{"b", "a"}
	sorted := sortNames(names)
	fmt.Println(sorted)
}

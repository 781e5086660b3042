package main

import "fmt"

func main() {
	var counts map[string]int
	for _, word := range []string{"a", "b", "a"} {
		counts[word]++
	}
	fmt.Println(counts)
}

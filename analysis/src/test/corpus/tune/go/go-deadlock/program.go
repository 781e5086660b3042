package main

import "fmt"

func main() {
	results := make(chan int)
	results <- 42
	fmt.Println(<-results)
}

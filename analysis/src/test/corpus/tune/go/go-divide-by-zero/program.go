package main

import "fmt"

func average(values []int) int {
	sum := 0
	for _, v := range values {
		sum += v
	}
	return sum / len(values)
}

func main() {
	fmt.Println(average(nil))
}

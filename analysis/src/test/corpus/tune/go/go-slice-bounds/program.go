package main

import "fmt"

func preview(text string, n int) string {
	return text[:n] + "..."
}

func main() {
	fmt.Println(preview("short", 20))
}

package main

import "fmt"

func grade(n int) string {
	if n > 50 {
		return "pass"
	}
}

func main() { fmt.Println(grade(60)) }

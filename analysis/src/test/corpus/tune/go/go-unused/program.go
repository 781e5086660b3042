package main

import (
	"fmt"
	"os"
)

func main() {
	total := 10
	fmt.Println("done")
}

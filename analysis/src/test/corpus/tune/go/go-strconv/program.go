package main

import (
	"fmt"
	"log"
	"strconv"
)

func main() {
	n, err := strconv.Atoi("3.7")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(n * 2)
}

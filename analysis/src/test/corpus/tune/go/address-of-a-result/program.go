package main

import (
	"fmt"
	"strings"
)

func main() {
	name := &strings.ToUpper("ada")
	fmt.Println(*name)
}

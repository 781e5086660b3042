package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	var rows []int
	if err := json.Unmarshal([]byte("[1, 2"), &rows); err != nil {
		panic(err)
	}
	fmt.Println(rows)
}

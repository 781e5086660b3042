package main

import (
	"encoding/json"
	"fmt"
	"log"
)

type Item struct {
	Name string `json:"name"`
	Qty  int    `json:"qty"`
}

func main() {
	var item Item
	if err := json.Unmarshal([]byte(`{"name": "bolt", "qty": "12"}`), &item); err != nil {
		log.Fatalf("decode item: %v", err)
	}
	fmt.Println(item)
}

package main

import (
	"encoding/json"
	"log"
)

func main() {
	var order struct{ Total int }
	if err := json.Unmarshal([]byte(`{"total":"three"}`), &order); err != nil {
		log.Fatalf("reading order: %v", err)
	}
}

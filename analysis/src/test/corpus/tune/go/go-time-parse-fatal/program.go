package main

import (
	"log"
	"time"
)

func main() {
	when, err := time.Parse("2006-01-02", "2024-13-40")
	if err != nil {
		log.Fatal(err)
	}
	log.Println(when)
}

package main

import (
	"log"
	"net/http"
)

func main() {
	_, err := http.Get("http://127.0.0.1:9/prices")
	if err != nil {
		log.Fatal(err)
	}
}

package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	resp, err := http.Get("http://127.0.0.1:9/status")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp.Status)
}

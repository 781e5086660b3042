package main

import (
	"encoding/base64"
	"log"
)

func main() {
	if _, err := base64.StdEncoding.DecodeString("not base64!"); err != nil {
		log.Fatal(err)
	}
}

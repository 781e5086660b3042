package main

import (
	"encoding/csv"
	"log"
	"strings"
)

func main() {
	if _, err := csv.NewReader(strings.NewReader("a,b\n1\n")).ReadAll(); err != nil {
		log.Fatal(err)
	}
}

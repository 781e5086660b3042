package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	_, err := http.Get("http://127.0.0.1:1/orders")
	if err != nil {
		fmt.Fprintln(os.Stderr, "could not load orders:", err)
		os.Exit(1)
	}
}

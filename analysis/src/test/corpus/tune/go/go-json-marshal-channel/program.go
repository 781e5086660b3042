package main

import "encoding/json"

func main() {
	if _, err := json.Marshal(make(chan int)); err != nil {
		panic(err)
	}
}

package main

import "regexp"

func main() { regexp.MustCompile("price (") }

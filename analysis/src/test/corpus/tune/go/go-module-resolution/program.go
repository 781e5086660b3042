package main

import _ "example.com/pdf"

func main() {}

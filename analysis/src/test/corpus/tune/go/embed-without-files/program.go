package main

import (
	"embed"
	"fmt"
)

//go:embed dist/*
var files embed.FS

func main() {
	fmt.Println(files.ReadFile("dist/index.html"))
}

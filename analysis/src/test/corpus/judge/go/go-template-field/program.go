package main

import (
	"os"
	"text/template"
)

type Order struct{ Price int }

func main() {
	page := template.Must(template.New("page").Parse("{{.Total}}\n"))
	if err := page.Execute(os.Stdout, Order{3}); err != nil {
		panic(err)
	}
}

package main

import "fmt"

type Node struct {
	Value int
	Next  *Node
}

func main() {
	list := &Node{Value: 1}
	fmt.Println(list.Next.Value)
}

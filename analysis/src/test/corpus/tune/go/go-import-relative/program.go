package main

import "./shop"

func main() { shop.Run() }

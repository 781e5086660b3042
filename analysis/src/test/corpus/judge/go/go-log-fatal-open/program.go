package main
import ("log"; "os")
func main() { _, err := os.Open("data.csv"); if err != nil { log.Fatal(err) } }

package main
import "fmt"
func main() { var v any = "a"; fmt.Println(v.(int)) }

package main
import ("encoding/json"; "log")
func main() { var v struct{ A int }; if err := json.Unmarshal([]byte(`{"A":"x"}`), &v); err != nil { log.Fatalf("decode: %v", err) } }

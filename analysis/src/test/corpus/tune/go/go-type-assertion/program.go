package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	var data map[string]interface{}
	json.Unmarshal([]byte(`{"port": 8080}`), &data)
	fmt.Println(data["port"].(string))
}

package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, "GET", os.Getenv("SERVICE_URL")+"/slow", nil)
	if _, err := http.DefaultClient.Do(req); err != nil {
		log.Fatal(err)
	}
}

package main

func main() {
	jobs := make(chan string, 3)
	close(jobs)
	jobs <- "encode"
}

package main

func main() {
	done := make(chan int)
	close(done)
	close(done)
}

package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: 20, Max: 20})
	var files []*os.File
	for i := 0; i < 100; i++ {
		file, err := os.Create(fmt.Sprintf("part-%d.csv", i))
		if err != nil {
			panic(err)
		}
		files = append(files, file)
	}
	fmt.Println(len(files))
}

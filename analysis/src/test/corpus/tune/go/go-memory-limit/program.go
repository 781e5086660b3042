package main

import "fmt"

func main() {
	var frames [][]byte
	for {
		frame := make([]byte, 64<<20)
		for i := range frame {
			frame[i] = 1
		}
		frames = append(frames, frame)
		fmt.Println("frames:", len(frames))
	}
}

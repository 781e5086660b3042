package main

import "os/exec"

func main() {
	if err := exec.Command("ffprobe-of-nowhere", "a.mp4").Run(); err != nil {
		panic(err)
	}
}

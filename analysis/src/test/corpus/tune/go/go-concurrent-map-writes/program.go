package main

import "sync"

func main() {
	seen := map[int]bool{}
	var wg sync.WaitGroup
	for w := 0; w < 8; w++ {
		wg.Add(1)
		go func(w int) {
			defer wg.Done()
			for i := 0; i < 100000; i++ {
				seen[i%97] = w > 3
			}
		}(w)
	}
	wg.Wait()
}

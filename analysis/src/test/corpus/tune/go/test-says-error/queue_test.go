package queue

import "testing"

func TestQueueIsEmptyAtFirst(t *testing.T) {
	waiting := []string{"first"}
	if len(waiting) != 0 {
		t.Errorf("Error: the queue holds %d (expected: 0)", len(waiting))
	}
}

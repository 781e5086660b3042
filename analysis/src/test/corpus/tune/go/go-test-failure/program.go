package sum

import "testing"

func sum(values []int) (total int) {
	for i := 1; i < len(values); i++ {
		total += values[i]
	}
	return
}

func TestSum(t *testing.T) {
	if got := sum([]int{1, 2, 3}); got != 6 {
		t.Errorf("sum() = %d, want 6", got)
	}
}

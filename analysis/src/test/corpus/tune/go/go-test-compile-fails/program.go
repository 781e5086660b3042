package shop

import "testing"

func TestTotal(t *testing.T) {
	if total(2, 3) != 5 {
		t.Fatal("no")
	}
}

package shop

import "testing"

func TestName(t *testing.T) {
	if got := Name(3); got != "pear" {
		t.Errorf("got %q, want %q", got, "pear")
	}
}

package shop

import "testing"

func TestFirst(t *testing.T) {
	rows := []string{}
	if rows[0] != "a" {
		t.Fatal("no")
	}
}

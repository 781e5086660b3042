package last

import "testing"

func last(items []string) string { return items[len(items)-1] }

func TestLastOfNone(t *testing.T) {
	if last(nil) != "" {
		t.Fatal("expected nothing")
	}
}

package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func main() {
	cmd := &cobra.Command{Use: "tool"}
	fmt.Println(cmd.Use)
}

package main

import (
	"bytes"
	"os"
)

// write writes a file, but leaves one alone that is the same already.
func write(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return os.WriteFile(path, data, 0o644)
}

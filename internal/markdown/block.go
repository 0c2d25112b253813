// Package markdown lets tests compare what the pages of the project show with what is so: their blocks of code, their
// commands and their links. It knows as much of Markdown as these pages use.
package markdown

import (
	"fmt"
	"os"
	"strings"
)

// Blocks returns the fenced blocks of a file that stand behind the first line that contains after.
func Blocks(file, after string) ([]Block, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	all, err := Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	before, _, found := strings.Cut(string(text), after)
	if !found {
		return nil, fmt.Errorf("no line of %s contains %q", file, after)
	}
	return all.Blocks[opened(before):], nil
}

// opened counts the fences that open a block.
func opened(text string) int {
	n := 0
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			n++
		}
	}
	return (n + 1) / 2
}

// First returns the text of the first block in language that stands behind the first line that contains after.
func First(file, after, language string) (string, error) {
	blocks, err := Blocks(file, after)
	if err != nil {
		return "", err
	}
	for _, b := range blocks {
		if b.Language == language {
			return b.Text, nil
		}
	}
	return "", fmt.Errorf("no %s block in %s behind %q", language, file, after)
}

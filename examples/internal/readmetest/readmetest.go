// Package readmetest lets the tests of the examples compare what the README shows with what is so.
package readmetest

import (
	"fmt"
	"os"
	"strings"
)

// A Block is one fenced block of a README.
type Block struct {
	Language string // the word behind the opening fence
	Text     string // the lines between the fences, each with its end
}

// Blocks returns the fenced blocks of a file that stand behind the first line that contains after.
func Blocks(file, after string) ([]Block, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var blocks []Block
	found, open, kept := false, false, false
	for line := range strings.Lines(string(text)) {
		fence, isFence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case isFence && open:
			open, kept = false, false
		case isFence:
			open, kept = true, found
			if kept {
				blocks = append(blocks, Block{Language: fence})
			}
		case kept:
			blocks[len(blocks)-1].Text += line
		}
		found = found || strings.Contains(line, after)
	}
	if !found {
		return nil, fmt.Errorf("no line of %s contains %q", file, after)
	}
	if open {
		return nil, fmt.Errorf("the last fence of %s is not closed", file)
	}
	return blocks, nil
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

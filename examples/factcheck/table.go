package main

import (
	"strings"
	"unicode/utf8"
)

// A cell is a piece of text in a table. It is aligned before it is styled, as a style adds bytes that nobody sees.
type cell struct {
	text  string
	style func(string) string // nil: none
	right bool                // aligned to the right
}

// table writes rows of equally many cells, two spaces apart and indented by two. A column without text takes no room.
func table(rows [][]cell) string {
	var width []int
	for _, row := range rows {
		for len(width) < len(row) {
			width = append(width, 0)
		}
		for i, c := range row {
			width[i] = max(width[i], utf8.RuneCountInString(c.text))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		pending := ""
		for i, c := range row {
			if width[i] == 0 {
				continue
			}
			fill := strings.Repeat(" ", width[i]-utf8.RuneCountInString(c.text))
			pending += "  "
			if c.right {
				pending, fill = pending+fill, ""
			}
			// Spaces are written only when something follows them: no line ends with one.
			if c.text != "" {
				b.WriteString(pending)
				pending = ""
				if c.style != nil {
					c.text = c.style(c.text)
				}
				b.WriteString(c.text)
			}
			pending += fill
		}
		b.WriteByte('\n')
	}
	return b.String()
}

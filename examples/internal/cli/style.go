package cli

import (
	"io"
	"os"
)

// A Style colours text for a terminal. The zero Style leaves it as it is.
type Style struct{ on bool }

// NewStyle returns a style for what is written to w: with colour if w is a terminal that can show it and the
// environment has no NO_COLOR (https://no-color.org).
func NewStyle(w io.Writer, getenv func(string) string) Style {
	return Style{getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" && terminal(w)}
}

// terminal reports whether w is a terminal.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Mode()&os.ModeDevice != 0
}

func (s Style) paint(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// Strong returns text in bold.
func (s Style) Strong(text string) string { return s.paint("1", text) }

// Faint returns text that matters less.
func (s Style) Faint(text string) string { return s.paint("2", text) }

// Good returns text in green.
func (s Style) Good(text string) string { return s.paint("32", text) }

// Bad returns text in bold red.
func (s Style) Bad(text string) string { return s.paint("1;31", text) }

// Open returns text in yellow.
func (s Style) Open(text string) string { return s.paint("33", text) }

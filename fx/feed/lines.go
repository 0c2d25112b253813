package feed

import (
	"bufio"
	"fmt"
	"strings"
)

// lines hands out the lines of a text file without their ends.
type lines struct {
	r    *run
	scan *bufio.Scanner
	line int
}

// lines returns the lines of the run's input.
func (r *run) lines() *lines {
	s := bufio.NewScanner(r.in)
	s.Buffer(make([]byte, 0, 4096), maxToken)
	return &lines{r: r, scan: s}
}

// next returns the next line; false at the end.
func (l *lines) next() (string, bool, error) {
	if l.scan.Scan() {
		l.r.in.mark()
		l.line++
		return strings.TrimRight(l.scan.Text(), " \t\r"), true, nil
	}
	err := l.scan.Err()
	if err == bufio.ErrTooLong {
		err = fmt.Errorf("%w: a line of more than %d bytes", ErrTooLong, maxToken)
	}
	if err != nil {
		return "", false, &Error{Format: l.r.format, Line: l.line + 1, Err: err}
	}
	return "", false, nil
}

// cutComment takes off what follows a semicolon outside double quotes.
func cutComment(s string) string {
	quoted := false
	for i := range len(s) {
		switch s[i] {
		case '"':
			quoted = !quoted
		case ';':
			if !quoted {
				return strings.TrimRight(s[:i], " \t")
			}
		}
	}
	return s
}

// word splits off the first word of s; blanks around both are dropped.
func word(s string) (first, rest string) {
	s = strings.TrimLeft(s, " \t")
	i := strings.IndexAny(s, " \t")
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimLeft(s[i:], " \t")
}

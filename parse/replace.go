package parse

import "strings"

// Replace returns the text with every figure rewritten by f. What stands between them stays as it is.
func (d *Document) Replace(f func(Match) string) string {
	var b strings.Builder
	at := 0
	for _, m := range d.Matches {
		b.WriteString(d.Text[at:m.Start])
		b.WriteString(f(m))
		at = m.End
	}
	b.WriteString(d.Text[at:])
	return b.String()
}

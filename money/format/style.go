package format

import (
	"strings"

	"golang.org/x/text/language"
)

// style is a locale with a numbering system. It is made on first use and kept.
type style struct {
	*symbols
	locale  *locale
	system  string // whose patterns it has
	digits  []string
	plurals []pluralRule
}

type styleKey struct {
	tag    language.Tag
	system string
}

// maxKept bounds what is kept: tags may come from outside, and there is no end of them.
const maxKept = 4096

// style returns the style for a locale and a numbering system, "" for the usual one.
func (t *tables) style(tag language.Tag, system string) *style {
	key := styleKey{tag, system}
	if s, ok := t.styles.Load(key); ok {
		return s.(*style)
	}
	l := t.find(tag)
	if system == "" {
		system = tag.TypeForKey("nu")
	}
	switch name := l.others[system]; {
	case name != "":
		system = name
	case system == "traditio":
		system = l.others["traditional"]
	}
	digits, known := t.systems[system]
	if !known {
		system, digits = l.standard, t.systems[l.standard]
	}
	s := &style{locale: l, system: system, digits: digits, plurals: t.rules(l.name)}
	if s.symbols = l.symbols[system]; s.symbols == nil {
		s.system, s.symbols = "latn", l.latin
	}
	if t.kept.Load() >= maxKept {
		return s
	}
	kept, again := t.styles.LoadOrStore(key, s)
	if !again {
		t.kept.Add(1)
	}
	return kept.(*style)
}

// write writes the digits of a number in groups of the given sizes. Groups begin where there are so many digits in front
// of the first.
func (s *style) write(n number, primary, secondary, least int) string {
	whole, fraction := n.parts()
	if primary <= 0 || len(whole)-primary < least {
		primary = len(whole)
	}
	var b strings.Builder
	for i, d := range []byte(whole) {
		left := len(whole) - i
		if i > 0 && left >= primary && (left == primary || secondary > 0 && (left-primary)%secondary == 0) {
			b.WriteString(s.group)
		}
		b.WriteString(s.digits[d-'0'])
	}
	if fraction != "" {
		b.WriteString(s.decimal)
	}
	for _, d := range []byte(fraction) {
		b.WriteString(s.digits[d-'0'])
	}
	return b.String()
}

// with returns the style with the separators that a currency has of its own.
func (s *style) with(code string) *style {
	decimal, group := s.own[code+":decimal"], s.own[code+":group"]
	if decimal == "" && group == "" {
		return s
	}
	own, changed := *s.symbols, *s
	if decimal != "" {
		own.decimal = decimal
	}
	if group != "" {
		own.group = group
	}
	changed.symbols = &own
	return &changed
}

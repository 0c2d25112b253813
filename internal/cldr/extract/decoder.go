package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// meaning is what a form does in the decoder.
type meaning struct {
	tag   string
	value uint64
}

// lexis holds the forms of one language.
type lexis struct {
	forms   map[string][]meaning
	longest int      // length of the longest form in bytes
	scales  []uint64 // values of pre, ascending
}

func newLexis() *lexis { return &lexis{forms: map[string][]meaning{}} }

// put adds a form; it is stored with one space for every separator.
func (x *lexis) put(form string, m meaning) {
	form = normal(form)
	if slices.Contains(x.forms[form], m) {
		return
	}
	x.forms[form] = append(x.forms[form], m)
	slices.SortFunc(x.forms[form], func(a, b meaning) int {
		return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.value, b.value))
	})
	x.longest = max(x.longest, len(form))
	if m.tag == "pre" && !slices.Contains(x.scales, m.value) {
		x.scales = append(x.scales, m.value)
		slices.Sort(x.scales)
	}
}

// separator reports what only separates words. A comma stays: it ends what a
// multiplier in front multiplies.
func separator(r rune) bool {
	return unicode.IsSpace(r) || r == '-' || r == '‐' || r == '‑' || r == '–' || r == '\u200b'
}

// normal writes one space for every run of separators and drops soft hyphens.
func normal(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case r == '\u00ad':
		case separator(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// decode reads a spelled number: the first segmentation, longest forms first,
// that reaches the end.
func (x *lexis) decode(text string) (uint64, bool) {
	return x.decodeWithout(text, "")
}

// decodeWithout is decode with one form taken away.
func (x *lexis) decodeWithout(text, without string) (uint64, bool) {
	text, without = normal(text), normal(without)
	dead := map[int]bool{} // offsets from which the end is not reached
	var path []meaning
	var walk func(at int) bool
	walk = func(at int) bool {
		for at < len(text) && text[at] == ' ' {
			at++
		}
		if at == len(text) {
			return true
		}
		if dead[at] {
			return false
		}
		dead[at] = true
		if text[at] == ',' {
			path = append(path, meaning{tag: "comma"})
			if walk(at + 1) {
				return true
			}
			path = path[:len(path)-1]
			return false
		}
		for end := min(len(text), at+x.longest); end > at; end-- {
			if end < len(text) && !utf8.RuneStart(text[end]) || text[at:end] == without && without != "" {
				continue
			}
			for _, m := range x.forms[text[at:end]] {
				path = append(path, m)
				if walk(end) {
					return true
				}
				path = path[:len(path)-1]
			}
		}
		return false
	}
	if !walk(0) {
		return 0, false
	}
	return x.evaluate(path)
}

// evaluate works out a number from its elements.
func (x *lexis) evaluate(path []meaning) (uint64, bool) {
	if slices.ContainsFunc(path, func(m meaning) bool { return m.tag == "pre" }) {
		v, end := x.prefixed(path, ^uint64(0))
		return v, end == len(path)
	}
	var stack []uint64
	var last meaning // the element before, connectors left out
	number := false
	for _, m := range path {
		switch m.tag {
		case "add":
			number = true
			// Zero inside a number only fills a place: 一千零五.
			if m.value != 0 || len(stack) == 0 {
				stack = append(stack, m.value)
			}
		case "teen":
			number = true
			// Irish wraps: "aon mhíle dhéag", one thousand -teen, is 11,000.
			if last.tag == "mul" && last.value >= 1000 && len(stack) > 0 {
				stack[len(stack)-1] += m.value * last.value
			} else {
				stack = append(stack, m.value)
			}
		case "mul":
			number = true
			sum, taken := uint64(0), false
			for len(stack) > 0 && stack[len(stack)-1] <= m.value {
				sum += stack[len(stack)-1]
				stack, taken = stack[:len(stack)-1], true
			}
			if !taken {
				sum = 1
			}
			stack = append(stack, sum*m.value)
		default:
			continue
		}
		last = m
	}
	sum := uint64(0)
	for _, v := range stack {
		sum += v
	}
	return sum, number
}

// prefixed reads elements of a language with multipliers in front, up to a
// value below limit, and returns how many elements it took. A comma ends what
// is multiplied; otherwise it goes on as long as each element is smaller than
// the place of the one before it.
func (x *lexis) prefixed(path []meaning, limit uint64) (value uint64, end int) {
	place := ^uint64(0)
	for end < len(path) {
		m, size := path[end], 1
		v := m.value
		switch m.tag {
		case "comma":
			if limit != ^uint64(0) && value > 0 {
				return value, end
			}
			end++
			continue
		case "conn":
			end++
			continue
		case "pre":
			inner := uint64(1000)
			if i := slices.Index(x.scales, m.value); i+1 < len(x.scales) {
				inner = x.scales[i+1] / m.value
			}
			operand, n := x.prefixed(path[end+1:], inner)
			v, size = max(operand, 1)*m.value, n+1
		}
		if v >= place || value+v >= limit {
			return value, end
		}
		value += v
		end += size
		place = 1
		for v > 0 && v%10 == 0 {
			v, place = v/10, place*10
		}
		if m.tag == "pre" {
			place = max(place, m.value)
		}
	}
	return value, end
}

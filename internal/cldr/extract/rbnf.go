package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// errDigits is the end of a rule set: from there on CLDR writes digits.
var errDigits = errors.New("written in digits")

// A ruleSet spells the numbers from its first base upwards. The format is that
// of ICU's RuleBasedNumberFormat.
type ruleSet struct {
	rules    []rule
	negative *rule // "-x"
	fraction *rule // "x.x", or "x,x" where there is only that
}

// rule spells the numbers from base to the next rule's base.
type rule struct {
	base, divisor uint64
	tokens        []token
	modulus       bool // has a → substitution
}

// token is a part of a rule: literal text (with a choice of plural forms) or a
// substitution.
type token struct {
	kind     byte     // 't' text, '<' quotient, '>' remainder, '=' the number itself, '0' digits
	texts    []string // of 't': one, or one for each plural form
	set      string   // of a substitution, "" for the rule's own
	optional bool     // in brackets: left out where the remainder is 0
}

// parseRuleSet reads the rules of one set.
func parseRuleSet(entries [][2]string) (*ruleSet, error) {
	set := &ruleSet{}
	for _, e := range entries {
		tokens, err := parseTokens(e[1])
		if err != nil {
			return nil, err
		}
		r := rule{tokens: tokens}
		for _, t := range tokens {
			r.modulus = r.modulus || t.kind == '>'
		}
		base, radix, found := strings.Cut(strings.ReplaceAll(e[0], ",", ""), "/")
		r.base, err = strconv.ParseUint(base, 10, 64)
		switch {
		case err == nil:
			n := uint64(10)
			if found {
				if n, err = strconv.ParseUint(radix, 10, 64); err != nil {
					return nil, fmt.Errorf("rule %q: %w", e[0], err)
				}
			}
			r.divisor = 1
			for r.divisor <= r.base/n {
				r.divisor *= n
			}
			set.rules = append(set.rules, r)
		case e[0] == "-x":
			set.negative = &r
		case e[0] == "x.x", e[0] == "x,x" && set.fraction == nil:
			set.fraction = &r
		}
	}
	return set, nil
}

// parseTokens takes the text of a rule apart.
func parseTokens(text string) ([]token, error) {
	text = strings.TrimPrefix(strings.TrimSuffix(text, ";"), "'")
	var tokens []token
	optional := false
	for text != "" {
		r, size := []rune(text)[0], 0
		switch r {
		case '[', ']':
			optional, size = r == '[', 1
		case '←', '→', '=':
			end := strings.IndexRune(text[len(string(r)):], r)
			if end < 0 {
				// Kyrgyz has "0* ←#,##0←←": digits again.
				return append(tokens, token{kind: '0'}), nil
			}
			name := text[len(string(r)) : len(string(r))+end]
			size = 2*len(string(r)) + end
			t := token{kind: map[rune]byte{'←': '<', '→': '>', '=': '='}[r], set: name, optional: optional}
			if name != "" && name[0] != '%' {
				t.kind = '0'
			}
			if rest := text[size:]; r == '→' && name == "" && strings.HasPrefix(rest, "→") {
				size += len("→") // "→→→" differs only in how decimals are spaced
			}
			tokens = append(tokens, t)
		case '$':
			body, _, ok := strings.Cut(strings.TrimPrefix(text, "$("), ")$")
			if !ok {
				return nil, fmt.Errorf("rule %q: plural without end", text)
			}
			size = len("$()$") + len(body)
			t := token{kind: 't', optional: optional}
			for form := range strings.SplitSeq(body, "}") {
				if _, form, ok := strings.Cut(form, "{"); ok {
					t.texts = append(t.texts, form)
				}
			}
			tokens = append(tokens, t)
		default:
			size = strings.IndexAny(text, "[]←→=$")
			if size < 0 {
				size = len(text)
			}
			tokens = append(tokens, token{kind: 't', texts: []string{text[:size]}, optional: optional})
		}
		text = text[size:]
	}
	return tokens, nil
}

// find returns the rule for n.
func (s *ruleSet) find(n uint64) *rule {
	var found, before *rule
	for i := range s.rules {
		if r := &s.rules[i]; r.base <= n {
			before, found = found, r
		}
	}
	// A rule whose remainder would be 0 and that was not made for it gives way
	// to the one before it.
	if found != nil && before != nil && found.modulus && n%found.divisor == 0 && found.base%found.divisor != 0 {
		return before
	}
	return found
}

// span is a piece of a spelled number and what it does.
type span struct {
	text   string
	tag    string // add, mul, pre, conn; "" for what separates words
	value  uint64
	suffix bool // the text behind a "=" substitution: an ending of what stands before
}

// speller spells numbers in one language and says what each piece is for.
type speller struct {
	sets  map[string]*ruleSet
	spans []span
	pick  uint64 // picks among plural forms; which one is grammatical does not matter here
	depth int
}

// spell appends the spans of n by a rule set. scale is what the number counts,
// where no word says so; rest is true for what is left of a larger number.
func (s *speller) spell(name string, n, scale uint64, rest bool) error {
	if s.depth++; s.depth > 50 {
		return errors.New("rules without end")
	}
	defer func() { s.depth-- }()
	set := s.sets[name]
	if set == nil {
		return fmt.Errorf("no rule set %q", name)
	}
	r := set.find(n)
	if r == nil {
		return errDigits
	}
	quotient, remainder := n/r.divisor, n%r.divisor
	shape := r.shape()
	inner := scale
	if shape.left && shape.main < 0 {
		inner = scale * r.divisor
	}
	seenSame := false
	for i, t := range r.tokens {
		if t.optional && remainder == 0 {
			continue
		}
		target := t.set
		if target == "" {
			target = name
		}
		var err error
		switch t.kind {
		case 't':
			text := t.texts[s.pick%uint64(len(t.texts))]
			sp := span{text: text, tag: "conn"}
			switch {
			case !hasLetter(text) || t.optional:
			case shape.same && !shape.left && !shape.right:
				sp.suffix = seenSame
			case shape.left && i == shape.main && shape.before:
				sp.tag, sp.value = "pre", r.divisor
			case shape.left && i == shape.main:
				sp.tag, sp.value = "mul", r.divisor
			case shape.left:
			case n == 0 && rest:
				sp.suffix = true
			case i == shape.main:
				sp.tag, sp.value = "add", n*scale
				if shape.right {
					sp.value = (n - remainder) * scale
				}
			}
			s.spans = append(s.spans, sp)
		case '<':
			err = s.spell(target, quotient, inner, false)
		case '>':
			err = s.spell(target, remainder, scale, true)
		case '=':
			err = s.spell(target, n, scale, rest)
			seenSame = true
		default:
			err = errDigits
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// shape is what a rule is made of.
type shape struct {
	left, right, same bool // has such a substitution
	main              int  // the token with the word of the rule, -1 for none
	before            bool // the word stands before what it multiplies
}

func (r *rule) shape() shape {
	sh := shape{main: -1}
	for i, t := range r.tokens {
		switch t.kind {
		case '<':
			sh.left = true
		case '>':
			sh.right = true
		case '=':
			sh.same = true
		case 't':
			if t.optional || !hasLetter(t.texts[0]) {
				continue
			}
			// The word behind the quotient is the multiplier; one before it
			// only where none is behind ("mia mbili"; but "и двайсет").
			if sh.main < 0 || sh.before && sh.left {
				sh.main, sh.before = i, !sh.left
			}
		}
	}
	return sh
}

// hasLetter reports whether a text has more than separators in it.
func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

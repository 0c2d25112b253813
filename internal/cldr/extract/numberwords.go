package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// spelling is the rule sets of one language and the forms found in them.
type spelling struct {
	locale    string
	sets      map[string]*ruleSet
	cardinals []string // the sets that spell amounts, sorted
	lexis     *lexis
}

// spellings reads all of cldr-rbnf. Locales without rules of their own have
// those of their parent and are left out.
func spellings(c *cldr) ([]*spelling, error) {
	var list []*spelling
	for _, name := range slices.Sorted(maps.Keys(c.files)) {
		locale, ok := strings.CutPrefix(name, "cldr-rbnf/rbnf/")
		if !ok {
			continue
		}
		locale = strings.TrimSuffix(locale, ".json")
		var data struct {
			Rbnf struct {
				Rbnf struct{ SpelloutRules map[string]json.RawMessage }
			}
		}
		if err := c.decode(name, &data); err != nil {
			return nil, err
		}
		if locale == "und" || len(data.Rbnf.Rbnf.SpelloutRules) == 0 {
			continue
		}
		sp := &spelling{locale: locale, sets: map[string]*ruleSet{}, lexis: newLexis()}
		for set, raw := range data.Rbnf.Rbnf.SpelloutRules {
			if set == "_rbnfRulesFile" || set == "%%lenient-parse" {
				continue
			}
			var entries [][2]string
			err := json.Unmarshal(raw, &entries)
			if err == nil {
				sp.sets[set], err = parseRuleSet(entries)
			}
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", locale, set, err)
			}
			if cardinal(set) && !faulty[locale+set] {
				sp.cardinals = append(sp.cardinals, set)
			}
		}
		slices.Sort(sp.cardinals)
		if err := sp.learn(); err != nil {
			return nil, fmt.Errorf("%s: %w", locale, err)
		}
		list = append(list, sp)
	}
	return list, nil
}

// cardinal reports whether a rule set spells amounts.
func cardinal(set string) bool {
	return strings.HasPrefix(set, "%spellout-cardinal") || strings.HasPrefix(set, "%spellout-construct") ||
		set == "%spellout-numbering" || set == "%spellout-numbering-verbose"
}

// faulty are rule sets that spell other numbers than they should: Kyrgyz writes
// 658,000 as "six thousand, fifty-eight thousand" here.
var faulty = map[string]bool{"ky%spellout-cardinal-verbose": true}

// spell returns the spans of a number.
func (sp *spelling) spell(set string, n, pick uint64) ([]span, error) {
	s := speller{sets: sp.sets, pick: pick}
	err := s.spell(set, n, 1, false)
	return s.spans, err
}

// sample returns the numbers that every word of a language occurs in.
func sample() []uint64 {
	var list []uint64
	for n := range uint64(1200) {
		list = append(list, n)
	}
	for _, scale := range []uint64{1e3, 1e6, 1e9, 1e12, 1e15} {
		for n := range uint64(999) {
			list = append(list, (n+1)*scale)
		}
	}
	for _, scale := range []uint64{1e4, 1e5, 1e7, 1e8, 1e10, 1e11, 1e13, 1e14, 1e16} {
		for n := range uint64(99) {
			list = append(list, (n+1)*scale, (n+1)*scale+n)
		}
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		list = append(list, rnd.Uint64N(1e9), rnd.Uint64N(1e15))
	}
	return list
}

// learn fills the lexis with the forms of all cardinal sets.
func (sp *spelling) learn() error {
	raw := map[string]map[meaning]bool{}
	take := func(form string, m meaning) {
		if raw[form] == nil {
			raw[form] = map[meaning]bool{}
		}
		raw[form][m] = true
	}
	numbers := sample()
	if sp.locale == "ga" {
		numbers = numbers[:1000] // its larger numbers wrap, see irish
	}
	for _, set := range sp.cardinals {
		for i, n := range numbers {
			spans, err := sp.spell(set, n, uint64(i))
			if err == errDigits {
				continue
			}
			if err != nil {
				return err
			}
			for _, s := range words(spans) {
				take(strings.ReplaceAll(s.text, "\u00ad", ""), meaning{s.tag, s.value})
			}
		}
		sp.learnSigns(set, take)
	}
	for form, meanings := range raw {
		values := map[uint64]bool{}
		for m := range meanings {
			// A multiplier without a number before it stands for itself, and
			// what is a number is no connector.
			if m.tag == "add" && meanings[meaning{"mul", m.value}] || m.tag == "conn" && len(meanings) > 1 {
				continue
			}
			sp.lexis.put(form, m)
			values[m.value] = values[m.value] || m.tag == "add" || m.tag == "mul"
		}
		if len(values) > 1 {
			return fmt.Errorf("%q has several meanings: %v", form, meanings)
		}
	}
	if sp.locale == "ga" {
		sp.lexis.addIrish()
	}
	sp.lexis.promote()
	sp.reduce()
	return nil
}

// learnSigns takes the words for minus and the decimal point.
func (sp *spelling) learnSigns(set string, take func(string, meaning)) {
	rules := sp.sets[set]
	if rules.negative != nil {
		for _, text := range rules.negative.words() {
			take(text, meaning{tag: "minus"})
		}
	}
	if rules.fraction == nil {
		return
	}
	// Some languages do not say the decimals one by one but so many tenths or
	// hundredths: there the word is no point, and those have words too.
	tag := "point"
	for _, t := range rules.fraction.tokens {
		if f := sp.sets[t.set]; t.kind == '>' && f != nil && strings.Contains(t.set, "fraction") {
			for _, r := range f.rules {
				for _, text := range r.words() {
					take(text, meaning{"frac", r.base})
					tag = "whole"
				}
			}
		}
	}
	for _, text := range rules.fraction.words() {
		take(text, meaning{tag: tag})
	}
}

// words returns the words that a rule has itself, in all plural forms.
func (r *rule) words() []string {
	var list []string
	for _, t := range r.tokens {
		for _, text := range t.texts {
			if text = strings.TrimFunc(text, isSeparator); strings.ContainsFunc(text, unicode.IsLetter) {
				list = append(list, text)
			}
		}
	}
	return list
}

// isSeparator is what separates words and parts of words in CLDR's rules.
func isSeparator(r rune) bool {
	return separator(r) || r == '\u00ad' || r == ','
}

// words makes forms of spans: separators are dropped and endings joined to
// what they belong to. Soft hyphens stay.
func words(spans []span) []span {
	var out []span
	glued := false // the last of out touches what comes next
	for _, s := range divide(spans) {
		text := strings.TrimFunc(s.text, isSeparator)
		if text == "" {
			glued = glued && s.text == ""
			continue
		}
		// A letter or an ending that touches the word before it is a part of
		// it: cent+o, quatre-vingt+s, keturi+os.
		touches := glued && strings.HasPrefix(s.text, text) && len(out) > 0
		glued = strings.HasSuffix(s.text, text)
		if touches && s.tag == "conn" && (letters(text) <= 1 || s.suffix) && !ideographic(text) {
			out[len(out)-1].text += text
			continue
		}
		s.text = text
		out = append(out, s)
	}
	return out
}

// divide takes the vowel of Italian "o­due", where the o belongs to the word
// before, from what stands behind the soft hyphen.
func divide(spans []span) []span {
	var out []span
	for _, s := range spans {
		first, second, ok := strings.Cut(s.text, "\u00ad")
		if s.tag == "add" && ok && letters(first) == 1 {
			vowel := span{text: first, tag: "conn"}
			s.text = second
			out = append(out, vowel)
		}
		out = append(out, s)
	}
	return out
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			n++
		}
	}
	return n
}

func ideographic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// promote makes multipliers of a hundred, a thousand, a million. A rule that
// has the word alone ("milion" for 10^6, "biliony" for more) does not show that
// people also say one million: after a smaller number they always multiply.
func (x *lexis) promote() {
	if len(x.scales) > 0 {
		return // they stand before what they multiply
	}
	for _, meanings := range x.forms {
		for i, m := range meanings {
			if m.tag == "add" && m.value >= 100 && powerOfTen(m.value) {
				meanings[i].tag = "mul"
			}
		}
	}
}

func powerOfTen(n uint64) bool {
	for n > 1 && n%10 == 0 {
		n /= 10
	}
	return n == 1
}

// reduce takes forms apart where their parts say the same, so that a form does
// not hide its parts: with "ettusen" for 1000 the Swedish "sjuttioettusen"
// would be 70 and 1000.
func (sp *spelling) reduce() {
	x := sp.lexis
	all := slices.Sorted(maps.Keys(x.forms))
	for _, form := range all {
		for _, m := range x.forms[form] {
			if m.tag == "add" || m.tag == "mul" {
				x.halve(form, m)
			}
		}
	}
	for _, form := range all {
		m := x.forms[form]
		if len(m) != 1 || m[0].tag != "add" && m[0].tag != "mul" {
			continue
		}
		if v, ok := x.decodeWithout(form, form); ok && v == m[0].value {
			delete(x.forms, form)
		}
	}
	// A connector that is made of other forms, none of them a multiplier, would
	// hide them: 零一.
	for _, form := range all {
		if m := x.forms[form]; len(m) == 1 && m[0].tag == "conn" && sp.madeOf(form) {
			delete(x.forms, form)
		}
	}
}

// halve finds words that occur only in the company of others.
func (x *lexis) halve(form string, m meaning) {
	for i := range len(form) {
		if form[i] != ' ' {
			continue
		}
		first, second := form[:i], form[i+1:]
		switch {
		case slices.Contains(x.forms[first], meaning{"add", 1}) && x.forms[second] == nil:
			x.put(second, meaning{"mul", m.value}) // "un million"
		case slices.Contains(x.forms[second], m) && x.forms[first] == nil:
			x.put(first, meaning{tag: "conn"}) // "et-un"
		case slices.Contains(x.forms[first], m) && x.forms[second] == nil:
			x.put(second, meaning{tag: "conn"}) // "mija u"
		}
	}
}

// madeOf reports whether a connector can be read as shorter forms that are
// numbers or connectors.
func (sp *spelling) madeOf(form string) bool {
	rest := form
	for rest != "" {
		rest = strings.TrimPrefix(rest, " ")
		n := 0
		for f, m := range sp.lexis.forms {
			if f != form && len(f) > n && m[0].tag != "mul" && strings.HasPrefix(rest, f) {
				n = len(f)
			}
		}
		if n == 0 {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// numberWordTable returns the forms of all languages.
func numberWordTable(c *cldr, list []*spelling) table {
	t := table{
		name: "numberwords.tsv",
		about: `Words and parts of words of spelled numbers, from the cardinal rule sets of every language.
A form has one space for each separator that CLDR writes in it (space, hyphen); soft hyphens are dropped. Forms may touch each other in a text.
add pushes its value. mul takes every element up to its value from the top of the stack, adds them, multiplies and pushes; with nothing to take it pushes its value.
pre is a multiplier that stands before what it multiplies. conn is passed over. minus and point are the words for the sign and the decimal point.
frac is the word for tenths (10), hundredths (100) and so on where decimals are said so, whole the word between the whole number and these.
teen is an Irish ten: directly behind a multiplier of 1000 or more it adds to what was multiplied ("aon mhíle dhéag", 11,000).
A zero inside a number is passed over. langs: a locale that has the form from its parent in the same language and script is left out.`,
		columns: []string{"form", "tag", "value", "langs"},
	}
	rows := map[[3]string]map[string]bool{}
	for _, sp := range list {
		for form, meanings := range sp.lexis.forms {
			for _, m := range meanings {
				value := strconv.FormatUint(m.value, 10)
				if m.value == 0 && m.tag != "add" {
					value = ""
				}
				put(rows, [3]string{form, m.tag, value}, sp.locale)
			}
		}
	}
	for key, locales := range rows {
		var kept []string
		for l := range locales {
			if a := c.heirTo(l); a == "" || !locales[a] {
				kept = append(kept, l)
			}
		}
		slices.Sort(kept)
		t.add(key[0], key[1], key[2], strings.Join(kept, " "))
	}
	return t
}

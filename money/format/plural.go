package format

import (
	"strconv"
	"strings"
)

// pluralRule is a plural category with the condition for it, of Unicode Technical Standard 35: conditions of which one
// must hold, each made of relations that all must hold.
type pluralRule struct {
	category string
	or       [][]relation
}

// relation is one such as "i % 10 = 2..4": an operand, what it is divided by (0 for nothing), and the ranges that the
// remainder is in or, negated, is not in.
type relation struct {
	operand byte
	modulus int
	negated bool
	ranges  [][2]int
}

// parseRule reads a rule as CLDR writes it, without samples.
func parseRule(rule string) (or [][]relation) {
	for condition := range strings.SplitSeq(rule, " or ") {
		var and []relation
		for text := range strings.SplitSeq(condition, " and ") {
			words := strings.Fields(text)
			r := relation{operand: words[0][0]}
			if words[1] == "%" {
				r.modulus = integer(words[2])
				words = words[2:]
			}
			r.negated = words[1] == "!="
			for list := range strings.SplitSeq(words[2], ",") {
				low, high, ok := strings.Cut(list, "..")
				if !ok {
					high = low
				}
				r.ranges = append(r.ranges, [2]int{integer(low), integer(high)})
			}
			and = append(and, r)
		}
		or = append(or, and)
	}
	return or
}

func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("format: broken data: " + err.Error())
	}
	return n
}

// plural returns the plural category of a number as it is written; exponent is the power of ten that is written as a word
// or abbreviation and is part of the number already.
func plural(rules []pluralRule, n number, exponent int) string {
	for _, rule := range rules {
		for _, and := range rule.or {
			if holds(and, n, exponent) {
				return rule.category
			}
		}
	}
	return "other"
}

func holds(and []relation, n number, exponent int) bool {
	for _, r := range and {
		if r.holds(n, exponent) == r.negated {
			return false
		}
	}
	return true
}

func (r relation) holds(n number, exponent int) bool {
	whole, fraction := n.parts()
	trimmed := strings.TrimRight(fraction, "0")
	value := ""
	switch r.operand {
	case 'n':
		if trimmed != "" {
			return false // the ranges are of integers
		}
		value = whole
	case 'i':
		value = whole
	case 'v':
		value = strconv.Itoa(len(fraction))
	case 'w':
		value = strconv.Itoa(len(trimmed))
	case 'f':
		value = fraction
	case 't':
		value = trimmed
	case 'c', 'e':
		value = strconv.Itoa(exponent)
	}
	x := remainder(value, r.modulus)
	for _, bounds := range r.ranges {
		if bounds[0] <= x && x <= bounds[1] {
			return true
		}
	}
	return false
}

// remainder returns what is left of digits divided by modulus. Where it is 0 it returns their value, or one that is
// larger than any rule asks for.
func remainder(digits string, modulus int) int {
	const large = 1_000_000_000
	x := 0
	for _, d := range []byte(digits) {
		x = 10*x + int(d-'0')
		if modulus > 0 {
			x %= modulus
		}
		if x >= large {
			return large
		}
	}
	return x
}

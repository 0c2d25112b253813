package numeral

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/internal/exact"
	"github.com/stretchr/testify/require"
)

// scales are the words of TestStack that multiply, by their exponent.
var scales = map[string]int{"hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "万": 4, "亿": 8, "quadrillion": 15}

var words = map[string]int64{
	"one": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "nine": 9, "twelve": 12, "twenty": 20, "forty": 40,
}

// counted puts a number together as a reader does, word for word; "half" and "2.5" are numbers of their own.
func counted(text string) (s Stack, ok bool) {
	for _, w := range strings.Fields(text) {
		switch e, scale := scales[w]; {
		case scale:
			ok = s.Scale(e)
		case w == "dozen":
			ok = s.Multiply(12)
		case w == "score":
			ok = s.Multiply(20)
		case w == "half":
			ok = s.Add(Number{Value: exact.New(5, -1), Step: -1})
		default:
			n := Number{Value: exact.New(words[w], 0)}
			if w[0] >= '0' && w[0] <= '9' {
				d := Scan(w, 0)
				n, _, _, _ = d.Read('.')
			}
			ok = s.Add(n)
		}
		if !ok {
			return s, false
		}
	}
	return s, ok
}

func TestStack(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"seven", "7e0 step 0"},
		{"twenty one", "21e0 step 0"},
		{"twelve hundred", "1200e0 step 2"},
		{"three hundred five", "305e0 step 0"},
		{"three million", "3000000e0 step 6"},
		{"three million two hundred thousand", "3200000e0 step 5"},
		{"two hundred thousand five", "200005e0 step 0"},
		{"forty two thousand three hundred seven", "42307e0 step 0"},
		{"one billion two million three thousand five", "1002003005e0 step 0"},
		{"two dozen", "24e0 step 0"},
		{"two dozen million", "24000000e0 step 6"},
		{"three score", "60e0 step 0"},
		// scales multiply
		{"twenty lakh crore", "20000000000000e0 step 12"},
		{"two million million", "2000000000000e0 step 12"},
		{"hundred million", "100000000e0 step 8"},
		{"3 万 亿", "3000000000000e0 step 12"},
		// Chinese counts one scale inside another
		{"3 亿 5 万", "300050000e0 step 4"},
		// a multiplier takes what is not larger from the top
		{"one hundred two thousand", "102000e0 step 3"},
		{"five thousand three million", "5003000000e0 step 6"},
		// a scale alone stands for one
		{"million", "1000000e0 step 6"},
		{"thousand million", "1000000000e0 step 9"},
		// decimals keep their step and their mark
		{"2.5 million", "2500000e0 step 5 point"},
		{"2.50 million", "2500000e0 step 4 point"},
		{"38.0 billion", "38000000000e0 step 8 point"},
		{"38 billion", "38000000000e0 step 9"},
		{"1.234 thousand", "1234e0 step 0 point"},
		{"half million", "500000e0 step 5"},
		{"2 half", "25e-1 step -1"},
		{"half crore 5 lakh", "5500000e0 step 5"},
	} {
		s, ok := counted(x.text)
		require.True(t, ok, x.text)
		n := s.Number()
		// The value may carry trailing zeros in its exponent; what counts is the number.
		d := n.Value.Decimal()
		if d.Exponent() > 0 {
			d = decimal.NewFromBigInt(d.Coefficient(), 0).Mul(decimal.New(1, d.Exponent()))
		}
		got := shown(Number{exact.FromDecimal(normal(d)), n.Step, n.Point})
		require.Equal(t, x.want, got, x.text)
	}
}

// normal writes whole numbers with the exponent 0 and others without zeros at their end.
func normal(d decimal.Decimal) decimal.Decimal {
	if d.IsInteger() {
		return decimal.NewFromBigInt(d.BigInt(), 0)
	}
	for d.Exponent() < 0 {
		short := d.Truncate(-d.Exponent() - 1)
		if !short.Equal(d) {
			break
		}
		d = short
	}
	return d
}

func TestStackLimits(t *testing.T) {
	var empty Stack
	require.True(t, empty.Empty())
	require.Equal(t, "0e0 step 0", shown(empty.Number()))
	require.Equal(t, "0e0 step 0", shown(empty.Last()))

	// What counts downward needs an element a step, and there are eight.
	s, ok := counted("1 1 1 1 1 1 1 1")
	require.True(t, ok)
	require.False(t, s.Empty())
	require.False(t, s.Add(Number{Value: exact.New(1, 0)}))
	require.Equal(t, "8e0 step 0", shown(s.Number()))

	// Scales together reach 10^MaxExponent and no further.
	_, ok = counted("1 quadrillion quadrillion")
	require.True(t, ok)
	_, ok = counted("1 quadrillion quadrillion hundred")
	require.False(t, ok)
	_, ok = counted("1 million million million million million")
	require.True(t, ok)
	_, ok = counted("1 million million million million million million")
	require.False(t, ok)

	s, _ = counted("two three")
	require.Equal(t, "3e0 step 0", shown(s.Last()))
}

func TestStackDescends(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts []int64 // numbers, a negative one is a scale
		scale int
		want  bool
	}{
		{"nothing", nil, 6, true},
		{"two million", []int64{2}, 6, true},
		{"three million two hundred thousand", []int64{3, -6, 2, -2}, 3, true},
		{"a hundred and two thousand", []int64{1, -2, 2}, 3, true},
		{"one thousand two hundred million", []int64{1, -3, 2, -2}, 6, true},
		{"one million two million", []int64{1, -6, 2}, 6, false},
		{"five thousand ten thousand", []int64{5, -3, 10}, 3, false},
		{"one hundred two hundred", []int64{1, -2, 2}, 2, false},
		{"two thousand one million five million", []int64{2, -3, 1, -6, 5}, 6, false},
	} {
		var s Stack
		for _, p := range c.parts {
			if p < 0 {
				require.True(t, s.Scale(int(-p)), c.name)
			} else {
				require.True(t, s.Add(Number{Value: exact.New(p, 0)}), c.name)
			}
		}
		require.Equal(t, c.want, s.Descends(c.scale), c.name)
	}
}

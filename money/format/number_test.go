package format

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/exactfigures/figures/money"
)

// plain writes a number as a decimal.
func (n number) plain() string {
	whole, fraction := n.parts()
	if n.negative {
		whole = "-" + whole
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole
}

func TestNumberOf(t *testing.T) {
	t.Parallel()
	for want, d := range map[string]decimal.Decimal{
		"0":      {},
		"0.00":   decimal.New(0, -2),
		"-1.50":  decimal.New(-150, -2),
		"0.0015": decimal.New(15, -4),
		"38000":  decimal.New(38, 3),
	} {
		n := numberOf(d)
		assert.Equal(t, want, n.plain())
		assert.True(t, d.Equal(n.decimal()), want)
	}
}

func TestShift(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		number string
		places int
		want   string
	}{
		{"38000000000", -9, "38.000000000"},
		{"38.5", 3, "38500"},
		{"0.00123", 2, "0.123"},
		{"0.00123", 5, "123"},
		{"5", -3, "0.005"},
		{"0", 3, "0"},
	} {
		assert.Equal(t, c.want, numberIn(t, c.number).shift(c.places).plain(), "%s by %d", c.number, c.places)
	}
}

func TestMagnitude(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"0": 0, "0.00": 0, "1": 0, "9.99": 0, "10": 1, "0.1": -1, "0.0099": -3, "38000000000": 10} {
		assert.Equal(t, want, numberIn(t, text).magnitude(), text)
	}
}

func TestDigits(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		digits Digits
		number string
		mode   money.Rounding
		want   string
	}{
		{Digits{}, "1.5", 0, "1.50"},
		{Digits{}, "1.2345", 0, "1.2345"},
		{Fraction(0, 0), "2.5", 0, "2"},
		{Fraction(0, 0), "2.5", money.HalfUp, "3"},
		{Fraction(0, 0), "-2.5", money.Floor, "-3"},
		{Fraction(1, 3), "2.5004", 0, "2.5"},
		{Fraction(2, 1), "2.555", 0, "2.56"},
		{Fraction(-5, -7), "2.555", 0, "3"},
		{Fraction(2, 2), "-0.001", 0, "-0.00"},
		{Significant(1, 3), "123456", 0, "123000"},
		{Significant(3, 5), "1.2", 0, "1.20"},
		{Significant(1, 2), "9.99", 0, "10"},
		{Significant(3, 3), "0", 0, "0.00"},
		{Significant(0, 0), "77", 0, "80"},
	} {
		assert.Equal(t, c.want, c.digits.standard(numberIn(t, c.number), 2, c.mode).plain(), "%v %s", c.digits, c.number)
	}
}

func TestCompactDigits(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"0": "0", "1.0": "1", "1.25": "1.2", "9.96": "10", "12.5": "12", "999.5": "1000", "0.0123": "0.012"} {
		assert.Equal(t, want, Digits{}.compact(numberIn(t, text), 0, money.HalfEven).plain(), text)
	}
}

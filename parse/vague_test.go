package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/exactfigures/figures/money"
)

// TestVague reads vague quantities: what is taken, from which power of ten to the next.
func TestVague(t *testing.T) {
	for _, c := range []struct {
		text, taken string
		exponent    int32
	}{
		{"tens of millions of dollars", "tens of millions of", 7},
		{"tens of dollars", "tens of", 1},
		{"tens of thousands", "tens of thousands", 4},
		{"hundreds of millions", "hundreds of millions", 8},
		{"millions of dollars", "millions of", 6},
		{"billions, they say", "billions", 9},
		{"several million", "several million", 6},
		{"several hundred million", "several hundred million", 8},
		{"several-hundred-million-dollar", "several-hundred-million", 8},
		{"a few hundred thousand", "a few hundred thousand", 5},
		{"multi-billion", "multi-billion", 9},
		{"multibillion", "multibillion", 9},
		{"six-figure", "six-figure", 5},
		{"six figure", "six figure", 5},
		{"two-figure", "two-figure", 1},
		{"twelve-figure", "twelve-figure", 11},
		{"7-figure", "7-figure", 6},
		{"12-figure", "12-figure", 11},
		// these say nothing
		{"several dollars", "", 0},
		{"one-figure", "", 0},
		{"13-figure", "", 0},
		{"0-figure", "", 0},
		{"six figures of speech", "", 0},
		{"dollar", "", 0},
	} {
		r := readIn(t, "en", c.text)
		q := quantity{digits: -1}
		ok := r.vagueQuantity(&q, 0) || r.figureWord(&q, 0)
		assert.Equal(t, c.taken != "", ok, "%q", c.text)
		if ok {
			assert.Equal(t, c.taken, r.piece(0, q.to), "%q", c.text)
			assert.True(t, q.vague && q.words && q.scaled, "%q", c.text)
			assert.Equal(t, c.exponent, q.number.Step, "%q", c.text)
			assert.Equal(t, plainDecimal(q.number.Value.Decimal().Shift(1)), plainDecimal(q.high.Decimal()), "%q", c.text)
			assert.True(t, q.bare.Value.Equal(q.number.Value), "%q", c.text)
			one := q.number.Value.Shift(-c.exponent)
			assert.Equal(t, "1", plainDecimal(one.Decimal()), "%q", c.text)
		}
		r.free()
	}
}

// TestCandidates: the currencies that a phrase can have are ordered, narrowed and never lost.
func TestCandidates(t *testing.T) {
	all := []money.Currency{money.USD, money.CAD, money.AUD}
	p := phrase{codes: all, confidence: Low}
	assert.False(t, p.prefer([]money.Currency{money.EUR}, High))
	assert.Equal(t, all, p.codes)
	assert.Equal(t, Low, p.confidence)
	assert.True(t, p.prefer([]money.Currency{money.CAD, money.EUR}, High))
	assert.Equal(t, []money.Currency{money.CAD, money.USD, money.AUD}, p.codes)
	assert.Equal(t, High, p.confidence)
	assert.Equal(t, []money.Currency{money.USD, money.CAD, money.AUD}, all, "the mark's own list stays as it is")

	p.exclude(money.EUR)
	assert.Len(t, p.codes, 3)
	p.exclude(money.USD)
	assert.Equal(t, []money.Currency{money.CAD, money.AUD}, p.codes)
	p.exclude(money.AUD)
	assert.Equal(t, []money.Currency{money.CAD}, p.codes)
	p.exclude(money.CAD)
	assert.Equal(t, []money.Currency{money.CAD}, p.codes, "the last one stays")

	a, b := &phrase{from: 2, to: 4}, &phrase{from: 9, to: 11}
	assert.Equal(t, 5, distance(a, b))
	assert.Equal(t, 5, distance(b, a))
}

// TestPerAt reads what a figure is counted by.
func TestPerAt(t *testing.T) {
	for _, c := range []struct {
		text, taken string
		unit        Per
	}{
		{"a share was", "a share", PerShare},
		{"per share", "per share", PerShare},
		{"per diluted share", "per diluted share", PerShare},
		{"per fully diluted share", "per fully diluted share", PerShare},
		{"a diluted share", "a diluted share", PerShare},
		{"a year", "a year", PerYear},
		{"a year ago", "", PerNone},
		{"per year ago", "per year", PerYear},
		{"/year", "/year", PerYear},
		{"/ year", "/ year", PerYear},
		{"-a-year", "-a-year", PerYear},
		{"-per-share", "-per-share", PerShare},
		{"per-share", "per-share", PerShare},
		{"annually", "annually", PerYear},
		{"apiece", "apiece", PerUnit},
		{"each", "each", PerUnit},
		{"/each", "/each", PerUnit},
		{"per goat", "per goat", PerOther},
		{"/goat", "/goat", PerOther},
		{"/ goat", "", PerNone},
		{"a goat", "", PerNone},
		{"per dollar", "", PerNone},
		{"per 5", "", PerNone},
		{"per", "", PerNone},
		{"goat", "", PerNone},
		{"", "", PerNone},
	} {
		r := readIn(t, "en", c.text)
		unit, next := r.perAt(0)
		assert.Equal(t, c.taken, r.piece(0, next), "%q", c.text)
		assert.Equal(t, c.unit, unit, "%q", c.text)
		r.free()
	}
}

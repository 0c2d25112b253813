package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestToday pairs what is worth so much now, but not prices of two times; and two figures that a verb makes equal, but not one
// that belongs to what stands before it.
func TestToday(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The sign sold for £45,000 (now about $60,000).", true},
		{"The sign sold for £45,000, now about $60,000.", true},
		{"The sign sold for £45,000 (now worth about $60,000).", true},
		{"In 1950 the sign sold for £45,000 (now about $60,000).", false},
		{"The sign sold for £45,000 back then (now about $60,000).", false},
		{"The sign sold for £45,000 in 1950 (now about $60,000).", false},
		{"The sign sold for 45,000 francs 60 years ago (now about $60,000).", false},
		{"Der Zaun kostete 300 Mark (heute etwa 360 Dollar).", false}, // there are no marks today
		{"In 1950 he was born. The sign sold for £45,000 (now about $60,000).", true},
		{"£1.4m is $1.8m.", true},
		{"About £1.4m is $1.8m at that rate.", true},
		{"They agreed. £1.4m is $1.8m today.", true},
		{"Over £1.4m is $1.8m.", false},
		{"The fee for £1.4m is $1.8m.", false},
		{"£1.4m is $1.8m more.", false},
		{"£1.4m a year is $1.8m.", false},
		{"£1.4m is between $1.8m and $1.9m.", false},
		{"£1.4m was $1.8m.", false},
	} {
		assert.Equal(t, c.want, len(Read(c.text).Equivalences) == 1, c.text)
	}
}

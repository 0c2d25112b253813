package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPairFits tells figures that are stated to be the same money from figures that cannot be.
func TestPairFits(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"They paid 8 cents a share, or €2.7 million.", nil},
		{"They paid €2.7 million, or 8 cents a share.", nil},
		{"They paid $60 a day, or 1.5 million dong.", []string{"$60", "1.5 million dong"}},
		{"They paid 6 Kuwaiti dinars/250 fils.", nil},
		{"They paid €6/£5.", []string{"€6", "£5"}},
		{"They paid €6 million (-$2 million).", nil},
		{"They paid -€6 million (-$6.5 million).", []string{"-€6 million", "-$6.5 million"}},
		{"They paid $6 million (US$6m).", []string{"$6 million", "US$6m"}},
	} {
		var got []string
		for _, e := range Read(c.text).Equivalences {
			got = append(got, e.From.Text, e.To.Text)
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

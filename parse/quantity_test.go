package parse

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/exactfigures/figures/internal/exact"
)

// plainValue writes a whole or decimal number without an exponent.
func plainValue(n exact.Number) string { return plainDecimal(n.Decimal()) }

// described writes what a quantity is: value, power of ten of its last digit, power of ten of its last scales, and what else
// is known of it.
func described(q *quantity) string {
	s := fmt.Sprintf("%s step %d", plainValue(q.number.Value), q.number.Step)
	if q.vague || q.spread {
		s = fmt.Sprintf("%s..%s step %d", plainValue(q.number.Value), plainValue(q.high), q.number.Step)
	}
	for _, f := range []struct {
		on   bool
		name string
	}{{q.scaled, fmt.Sprintf("scale %d", q.last)}, {q.number.Point, "point"}, {q.vague, "vague"}, {q.doubt, "doubt"}, {q.two, "or " + plainValue(q.other.Value)}} {
		if f.on {
			s += " " + f.name
		}
	}
	return s
}

// TestQuantity reads the number that a text begins with: what is taken of the text, and what it is.
func TestQuantity(t *testing.T) {
	for _, c := range []struct{ lang, text, taken, want string }{
		// digits and scales
		{"en", "5 dollars", "5", "5 step 0"},
		{"en", "5.25 dollars", "5.25", "5.25 step -2 point"},
		{"en", "1,234 dollars", "1,234", "1234 step 0 or 1.234"},
		{"en", "5 million dollars", "5 million", "5000000 step 6 scale 6"},
		{"en", "5.25 million", "5.25 million", "5250000 step 4 scale 6 point"},
		{"en", "38.0 billion", "38.0 billion", "38000000000 step 8 scale 9 point"},
		{"en", "5-million", "5-million", "5000000 step 6 scale 6"},
		{"en", "5 thousand million", "5 thousand million", "5000000000 step 9 scale 9"},
		{"en", "20 lakh crore", "20 lakh crore", "20000000000000 step 12 scale 12"},
		{"en", "2 crore 50 lakh", "2 crore 50 lakh", "25000000 step 5 scale 5"},
		{"en", "2 crore and 50 lakh", "2 crore and 50 lakh", "25000000 step 5 scale 5"},
		{"en", "3 million 200 thousand", "3 million 200 thousand", "3200000 step 3 scale 3"},
		{"en", "3 million 2,000 thousand", "3 million", "3000000 step 6 scale 6"},
		{"en", "3 million 200 dollars", "3 million 200", "3000200 step 0"},
		{"en", "3 thousand 200 million", "3 thousand", "3000 step 3 scale 3"},
		{"en", "5m", "5m", "5000000 step 6 scale 6"},
		{"en", "5bn", "5bn", "5000000000 step 9 scale 9"},
		{"en", "5k", "5k", "5000 step 3 scale 3"},
		{"en", "5K", "5K", "5000 step 3 scale 3"},
		{"en", "5tn", "5tn", "5000000000000 step 12 scale 12"},
		{"en", "5 mm", "5 mm", "5000000 step 6 scale 6"},
		{"en", "5.- for", "5.-", "5 step 0"},
		{"en", "5,–", "5,–", "5 step 0"},
		{"en", "5,--", "5,--", "5 step 0"},
		{"en", "5. -", "5", "5 step 0"},
		// fractions
		{"en", "1/2 million", "1/2 million", "500000 step 5 scale 6"},
		{"en", "1½ million", "1½ million", "1500000 step 5 scale 6"},
		{"en", "7.14-1/2", "7.14-1/2", "7.145 step -3 point"},
		{"en", "2 and a half million", "2 and a half million", "2500000 step 5 scale 6"},
		{"en", "two-and-a-half billion", "two-and-a-half billion", "2500000000 step 8 scale 9"},
		{"en", "a million and a half dollars", "a million and a half", "1500000 step 5 scale 6"},
		{"en", "half a million", "half a million", "500000 step 5 scale 6"},
		{"en", "a half million", "a half million", "500000 step 5 scale 6"},
		{"en", "half of a million", "half of a million", "500000 step 5 scale 6"},
		{"en", "a quarter of a billion", "a quarter of a billion", "250000000 step 7 scale 9"},
		{"en", "three quarters of a billion", "three quarters of a billion", "750000000 step 7 scale 9"},
		{"en", "half a dozen", "half a dozen", "6 step 0"},
		{"en", "half a dinar", "half a", "0.5 step -1"},
		// number words
		{"en", "a million", "a million", "1000000 step 6 scale 6"},
		{"en", "an apple", "an", "1 step 0"},
		{"en", "twenty-five dollars", "twenty-five", "25 step 0"},
		{"en", "twenty five thousand", "twenty five thousand", "25000 step 3 scale 3"},
		{"en", "five twenty", "five", "5 step 0"},
		{"en", "twenty twenty", "twenty", "20 step 0"},
		{"en", "twenty twelve", "twenty", "20 step 0"},
		{"en", "nineteen one", "nineteen", "19 step 0"},
		{"en", "forty thousand three hundred", "forty thousand three hundred", "40300 step 2 scale 2"},
		{"en", "three hundred and five", "three hundred and five", "305 step 0 scale 0"},
		{"en", "three hundred and five hundred", "three hundred and five", "305 step 0 scale 0"},
		{"en", "twenty and five", "twenty", "20 step 0"},
		{"en", "one million two hundred thousand", "one million two hundred thousand", "1200000 step 5 scale 5"},
		{"en", "three dozen", "three dozen", "36 step 0"},
		{"en", "two dozen million", "two dozen million", "24000000 step 6 scale 6"},
		{"en", "one point five million", "one point five million", "1500000 step 5 scale 6 point"},
		{"en", "point five million", "point five million", "500000 step 5 scale 6 point"},
		{"en", "two hundred and 25/100 dollars", "two hundred and 25/100", "200.25 step -2 scale 2"},
		// vague
		{"en", "tens of millions", "tens of millions", "10000000..100000000 step 7 scale 0 vague"},
		{"en", "several billion", "several billion", "1000000000..10000000000 step 9 scale 0 vague"},
		{"en", "hundreds of thousands", "hundreds of thousands", "100000..1000000 step 5 scale 0 vague"},
		// what looks like a scale
		{"en", "5 zn", "5", "5 step 0 doubt"},
		{"en", "5zn", "5", "5 step 0 doubt"},
		{"en", "5 gazillion", "5", "5 step 0 doubt"},
		{"en", "5 squillions", "5", "5 step 0 doubt"},
		{"en", "5;000", "5", "5 step 0 doubt"},
		{"en", "5;00", "5", "5 step 0"},
		{"en", "5 ox", "5", "5 step 0"},
		{"en", "5 Zn", "5", "5 step 0"},
		{"en", "5 trees", "5", "5 step 0"},
		{"en", "5 trillium", "5", "5 step 0"},
		// other languages
		{"de", "zehn Milliarden", "zehn Milliarden", "10000000000 step 9 scale 9"},
		{"de", "fünfundzwanzig Euro", "fünfundzwanzig", "25 step 0"},
		{"de", "zweihundertfünfzigtausend Euro", "zweihundertfünfzigtausend", "250000 step 3 scale 3"},
		{"de", "2,5 Mrd. Euro", "2,5 Mrd.", "2500000000 step 8 scale 9 point"},
		{"de", "1.172 Milliarden", "1.172 Milliarden", "1172000000000 step 9 scale 9 or 1.172"},
		{"fr", "quatre-vingt-dix-sept euros", "quatre-vingt-dix-sept", "97 step 0"},
		{"fr", "mille euros", "mille", "1000 step 3 scale 3"},
		{"fr", "1,5 milliard d'euros", "1,5 milliard", "1500000000 step 8 scale 9 point"},
		{"es", "dos mil quinientos euros", "dos mil quinientos", "2500 step 2 scale 0"},
		{"es", "5 mil millones", "5 mil millones", "5000000000 step 9 scale 9"},
		{"ru", "2,5 млрд рублей", "2,5 млрд", "2500000000 step 8 scale 9 point"},
		{"zh", "三亿五千万元", "三亿五千万", "350000000 step 4 scale 4"},
		{"zh", "1.2万亿元", "1.2万亿", "1200000000000 step 11 scale 12 point"},
		{"zh", "三百零五元", "三百零五", "305 step 0"},
		{"zh", "两千五元", "两千五", "2500 step 2 scale 0"},
		{"zh", "两千零五元", "两千零五", "2005 step 0"},
		{"zh", "两万五美元", "两万五", "25000 step 3 scale 0"},
		{"ja", "百万円", "百万", "1000000 step 4 scale 4"},
		{"ja", "3億5000万円", "3億5000万", "350000000 step 4 scale 4"},
		{"ko", "3조 5000억 원", "3조 5000억", "3500000000000 step 8 scale 8"},
		{"sw", "milioni 5", "milioni 5", "5000000 step 6 scale 6"},
	} {
		r := readIn(t, c.lang, c.text)
		q, ok := r.quantity(0)
		if assert.True(t, ok, "%q", c.text) {
			assert.Equal(t, c.taken, r.piece(q.from, q.to), "%q", c.text)
			got := described(&q)
			if i := strings.Index(c.want, " scale "); i < 0 {
				got, _, _ = strings.Cut(got, " scale ")
			}
			assert.Equal(t, c.want, got, "%q", c.text)
		}
		r.free()
	}
	for _, text := range []string{"dollars", "million", "million pieces", "an", ",", "-5", "/2", "of 5", "sixth"} {
		r := readIn(t, "en", text)
		_, ok := r.quantity(0)
		if text == "an" { // an article is one, until a name follows
			assert.True(t, ok)
		} else {
			assert.False(t, ok, "%q", text)
		}
		r.free()
	}
}

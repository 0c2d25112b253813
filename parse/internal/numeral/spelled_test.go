package numeral

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// spelledWords are the words of TestSpelled, each as its language has it. A word with a "+" before it is glued to the one before.
var spelledWords = map[string]Word{
	"zero": {Op: Plus, Value: 0}, "one": {Op: Plus, Value: 1}, "two": {Op: Plus, Value: 2}, "three": {Op: Plus, Value: 3}, "five": {Op: Plus, Value: 5}, "seven": {Op: Plus, Value: 7},
	"ten": {Op: Plus, Value: 10}, "twelve": {Op: Plus, Value: 12}, "twenty": {Op: Plus, Value: 20}, "forty": {Op: Plus, Value: 40},
	"hundred": {Op: Times, Value: 100}, "thousand": {Op: Times, Value: 1000}, "million": {Op: Times, Value: 1e6}, "billion": {Op: Times, Value: 1e9}, "quintillion": {Op: Times, Value: 1e18},
	"and": {Op: Join, Value: 0}, ",": {Op: Comma, Value: 0},
	"fivethousand": {Op: Plus, Value: 5000}, "hundredthousand": {Op: Plus, Value: 100_000}, "alfa": {Op: Plus, Value: 2000, Behind: 1000},
	"de": {Op: Of}, "o": {Op: Plus, Value: 1, Article: true},
	"ein": {Op: Plus, Value: 1}, "und": {Op: Join, Value: 0}, "zwanzig": {Op: Plus, Value: 20}, "hundert": {Op: Times, Value: 100},
	"soixante": {Op: Plus, Value: 60}, "quatre": {Op: Plus, Value: 4}, "vingts": {Op: Times, Value: 20}, "dix-sept": {Op: Plus, Value: 17}, "cent": {Op: Times, Value: 100},
	"dua": {Op: Plus, Value: 2}, "belas": {Op: Plus, Value: 10}, "puluh": {Op: Times, Value: 10},
	"三": {Op: Plus, Value: 3}, "五": {Op: Plus, Value: 5}, "零": {Op: Plus, Value: 0}, "百": {Op: Times, Value: 100}, "万": {Op: Times, Value: 1e4}, "亿": {Op: Times, Value: 1e8},
	"aon": {Op: Plus, Value: 1}, "déag": {Op: Teen, Value: 10}, "fichead": {Op: Plus, Value: 20}, "mhíle": {Op: Times, Value: 1000}, "céad": {Op: Times, Value: 100},
	"mbili": {Op: Plus, Value: 2}, "tano": {Op: Plus, Value: 5}, "ishirini": {Op: Plus, Value: 20}, "na": {Op: Join, Value: 0},
	"mia": {Op: Lead, Value: 100}, "elfu": {Op: Lead, Value: 1000}, "laki": {Op: Lead, Value: 1e5}, "milioni": {Op: Lead, Value: 1e6}, "trilioni": {Op: Lead, Value: 1e12}, "kubwa": {Op: Lead, Value: 1e18},
}

func spelledPhrase(t *testing.T, text string) (words []Word) {
	t.Helper()
	for _, f := range strings.Fields(text) {
		w, ok := spelledWords[strings.TrimPrefix(f, "+")]
		require.True(t, ok, "%q in %q", f, text)
		w.Glued = f[0] == '+'
		words = append(words, w)
	}
	return words
}

// TestSpelled reads number words as their languages count. taken is how many of them belong to the number.
func TestSpelled(t *testing.T) {
	swahili := []int64{100, 1000, 1e5, 1e6, 1e9, 1e12}
	for _, x := range []struct {
		text        string
		value, unit int64
		taken       int
	}{
		{"", 0, 0, 0},
		{"zero", 0, 1, 1},
		{"seven", 7, 1, 1},
		{"twenty", 20, 10, 1},
		{"twenty one", 21, 1, 2},
		{"hundred", 100, 100, 1},
		{"two hundred and five", 205, 1, 4},
		{"two hundred forty", 240, 10, 3},
		{"twelve hundred", 1200, 100, 2},
		{"one hundred two thousand", 102_000, 1000, 4},
		{"two million three hundred thousand", 2_300_000, 1000, 5},
		{"two million and seven", 2_000_007, 1, 4},
		{"thousand million", 1_000_000_000, 1_000_000, 2},
		{"three billion two million", 3_002_000_000, 1_000_000, 4},
		// what cannot go on with the number ends it
		{"ten twenty", 10, 10, 1},
		{"twenty ten", 20, 10, 1},
		{"five seven", 5, 1, 1},
		{"seven seven", 7, 1, 1},
		{"twenty forty", 20, 10, 1},
		{"hundred twenty forty", 120, 10, 2},
		{"five and", 5, 1, 1},
		{"and five", 5, 1, 2}, // who calls takes no word that only joins for the first
		{"and", 0, 0, 0},
		{"five , seven", 5, 1, 1},
		// thousands that are known in one word with what counts them
		{"hundred twenty +fivethousand", 125_000, 1000, 3},
		{"five +hundredthousand", 500_000, 1000, 2},
		{"twenty hundredthousand", 20, 10, 1},
		{"two million +fivethousand", 2_005_000, 1000, 3},
		{"twenty and +fivethousand", 5020, 1000, 3}, // glued: the joint tells that it is no 25 thousands
		// two thousands alone, thousands behind a number
		{"alfa", 2000, 1000, 1},
		{"twenty alfa", 20_000, 1000, 2},
		{"million and alfa", 1_002_000, 1000, 3},
		// of, and an article
		{"two hundred de million", 200_000_000, 1_000_000, 4},
		{"two hundred de hundred", 200, 100, 2},
		{"two hundred de", 200, 100, 2},
		{"two thousand o hundred five", 2105, 1, 5},
		{"two thousand o five", 2000, 1000, 2},
		{"o", 0, 0, 0},
		// a unit before its ten
		{"ein +und +zwanzig", 21, 10, 3},
		{"ein und zwanzig", 21, 10, 3},
		{"zwanzig und ein", 21, 1, 3},
		{"zwanzig und zwanzig", 20, 10, 1},
		{"ein +hundert +ein +und +zwanzig", 121, 10, 5},
		{"dua belas", 12, 10, 2},
		{"dua puluh", 20, 10, 2},
		{"dua und dix-sept", 2, 1, 1}, // seventeen is no ten
		{"twelve und hundert", 1200, 100, 3},
		// scores
		{"soixante +dix-sept", 77, 1, 2},
		{"soixante dix-sept", 60, 10, 1},
		{"quatre vingts", 80, 20, 2},
		{"quatre vingts dix-sept", 97, 1, 3},
		{"cent quatre vingts dix-sept", 197, 1, 4},
		// a zero inside only fills a place
		{"三 百 零 五", 305, 1, 4},
		{"三 亿 五 万", 300_050_000, 10_000, 4},
		{"三 万 亿", 3_000_000_000_000, 100_000_000, 3},
		{"百 万", 1_000_000, 10_000, 2},
		// Irish: a ten behind a thousand is a ten of thousands
		{"aon déag", 11, 10, 2},
		{"aon mhíle déag", 11_000, 10, 3},
		{"aon céad déag", 110, 10, 3},
		{"déag", 10, 10, 1},
		// multipliers in front: what one multiplies ends where a larger or an equal part begins, or at a comma
		{"elfu", 1000, 1000, 1},
		{"elfu mbili", 2000, 1000, 2},
		{"elfu mbili na", 2000, 1000, 2},
		{"elfu mbili ,", 2000, 1000, 2},
		{"elfu ishirini na mbili", 22_000, 1000, 4},
		{"elfu ishirini , mbili", 20_002, 1, 4},
		{"elfu mbili mia tano", 2500, 100, 4},
		{"elfu mia tano", 500_000, 100_000, 3}, // a hundred thousand has its own word
		{"milioni mbili na elfu tano", 2_005_000, 1000, 5},
		{"milioni mbili , mia tano", 2_000_500, 100, 5},
		{"laki tano", 500_000, 100_000, 2},
		{"laki tano elfu mbili", 502_000, 1000, 4},
		{"mia tano mia mbili", 500, 100, 2}, // two numbers
		{"mia mbili elfu tano", 200, 100, 2},
		{", elfu tano", 5000, 1000, 3},
		{"ishirini elfu", 20, 10, 1},
		{"kubwa mbili", 0, 1, 0}, // too large
		{"kubwa", 0, 1, 0},
		{"trilioni tano", 5_000_000_000_000, 1_000_000_000_000, 2},
		// at most 10^18
		{"quintillion", 1e18, 1e18, 1},
		{"one quintillion", 1e18, 1e18, 2},
		{"quintillion one", 1e18, 1e18, 1},
		{"two quintillion", 2, 1, 1},
		{"quintillion quintillion", 1e18, 1e18, 1},
	} {
		value, unit, taken := Spelled(spelledPhrase(t, x.text), swahili)
		require.Equal(t, []int64{x.value, x.unit, int64(x.taken)}, []int64{value, unit, int64(taken)}, "%q: value, unit, words", x.text)
	}
	// A language without a word between thousand and million multiplies by hundreds.
	value, _, taken := Spelled(spelledPhrase(t, "elfu mia mbili na tano"), []int64{100, 1000, 1e6})
	require.EqualValues(t, 205_000, value)
	require.Equal(t, 5, taken)
}

// TestSpelledDeep gives more parts than there is room for: the number ends before the first that has none.
func TestSpelledDeep(t *testing.T) {
	for _, last := range []Word{{Op: Plus, Value: 20, Glued: true}, {Op: Times, Value: 10, Glued: true}, {Op: Times, Value: 7, Glued: true}} {
		words := append(spelledPhrase(t, strings.Repeat("+twenty ", 16)), last)
		value, _, taken := Spelled(words, nil)
		require.Equal(t, 16, taken, "%v", last)
		require.EqualValues(t, 320, value)
	}
	value, _, taken := Spelled(append(spelledPhrase(t, strings.Repeat("+twenty ", 16)), Word{Op: Times, Value: 20, Glued: true}), nil)
	require.Equal(t, 17, taken)
	require.EqualValues(t, 16*20*20, value)
}

// TestSpelledInOrder: parts that each are smaller than the place of the one before are one number, with joins or without.
func TestSpelledInOrder(t *testing.T) {
	for billions := range int64(4) {
		for thousands := range int64(4) {
			for _, rest := range []int64{0, 3, 12, 20, 21, 107, 140, 512} {
				want := billions*1e9 + thousands*1000 + rest
				if want == 0 {
					continue
				}
				var words []Word
				part := func(n int64, scale int64) {
					if n > 0 {
						words = append(words, Word{Op: Plus, Value: n}, Word{Op: Times, Value: scale}, Word{Op: Join})
					}
				}
				part(billions, 1e9)
				part(thousands, 1000)
				part(rest/100, 100)
				if r := rest % 100; r > 20 {
					words = append(words, Word{Op: Plus, Value: r / 10 * 10}, Word{Op: Plus, Value: r % 10})
				} else if r > 0 {
					words = append(words, Word{Op: Plus, Value: r})
				}
				for len(words) > 0 && words[len(words)-1].Op == Join {
					words = words[:len(words)-1]
				}
				value, unit, n := Spelled(words, nil)
				require.Equal(t, want, value, "%v", words)
				require.Equal(t, len(words), n, "%v", words)
				require.Zero(t, want%unit, "%v", words)
			}
		}
	}
}

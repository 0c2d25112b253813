package lexicon

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSections(t *testing.T) {
	parts := [][]byte{[]byte("one"), nil, bytes.Repeat([]byte("three "), 5000)}
	var all []section
	for _, p := range parts {
		all = append(all, deflated(p))
	}
	s := newSections(appendSections(nil, all))
	for range 2 {
		for i, p := range parts {
			require.Equal(t, string(p), string(s.open(i)))
			require.Equal(t, string(p), string(s.borrow(i)))
		}
	}
}

// TestBrokenData: the data is checked when it is made; what is broken all the same panics with a word of why, and is never
// half read.
func TestBrokenData(t *testing.T) {
	require.PanicsWithValue(t, broken, func() { decode(nil) })
	require.PanicsWithValue(t, broken, func() { decode([]byte("no table, but long enough to be one")) })
	require.PanicsWithValue(t, broken, func() { decode(packed[:len(packed)/2]) })
	require.PanicsWithValue(t, broken, func() { decode(append(bytes.Clone(packed), 0)) })
	require.PanicsWithValue(t, broken, func() { (&reader{b: []byte{5, 1}}).bytes() })
	require.PanicsWithValue(t, broken, func() { (&reader{b: bytes.Repeat([]byte{0xff}, 12)}).uint() })
	for name, s := range map[string]section{
		"cut": {100, deflated(make([]byte, 100)).packed[:1]}, "short": {100, deflated(make([]byte, 90)).packed},
		"no DEFLATE": {3, []byte("\xff\xff\xff")}, "too much": {math.MaxInt32, []byte{3, 0}},
	} {
		require.Panics(t, func() { (&sections{all: []section{s}}).open(0) }, name)
	}
}

// FuzzBlock: whatever a block says, reading it ends, with a block or with a panic, which is what a broken build deserves.
func FuzzBlock(f *testing.F) {
	types := Load().names.types
	numbers := map[Entry]int{}
	for i := range types.n {
		numbers[types.at(i)] = i
	}
	for seed := range uint64(5) { // small ones: what a fuzzer finds in long input it makes shorter for minutes
		var forms []packedForm
		for i, form := range randomForms(seed, int(5*seed)) {
			e := types.at(i)
			e.Value = int64(i)
			forms = append(forms, packedForm{Form{form, []Meaning{{e, form}}}, i%10 == 9})
		}
		f.Add(slices.Concat(packBlock(forms, numbers)...))
	}
	f.Fuzz(func(t *testing.T, packed []byte) {
		var b *block
		func() {
			defer func() { _ = recover() }()
			b = (&table{types: types}).decode(packed)
		}()
		if b == nil {
			return
		}
		b.all(func(_ []byte, meanings int32, _ int) {
			if meanings > 0 {
				b.of(meanings)
			}
		})
	})
}

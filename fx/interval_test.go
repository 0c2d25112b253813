package fx

import (
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// quant makes what a text writes: "~38e9", "380e9", "38.0e9", with < > ~ for a hedge from below, from above, about.
func quant(t testing.TB, s string) quantity {
	t.Helper()
	q, ok := newQuantity(figureOf(t, s, money.USD))
	require.True(t, ok, s)
	return q
}

func figureOf(t testing.TB, s string, c money.Currency) money.Figure {
	t.Helper()
	hedge := money.Plain
	if s != "" {
		switch s[0] {
		case '~':
			hedge, s = money.About, s[1:]
		case '<':
			hedge, s = money.Nearly, s[1:]
		case '>':
			hedge, s = money.Above, s[1:]
		}
	}
	if low, high, ok := strings.Cut(s, ".."); ok {
		l, h := figureOf(t, low, c), figureOf(t, high, c)
		la, _ := l.Range()
		ha, _ := h.Range()
		f, err := money.RangeOf(la, ha)
		require.NoError(t, err)
		ls, _ := l.Steps()
		hs, _ := h.Steps()
		return f.WithSteps(ls, hs).WithQualifier(hedge)
	}
	minus := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	d, err := readDecimal(s)
	require.NoError(t, err, s)
	step := money.Step{Unit: decimal.New(1, d.Exponent()), Point: strings.Contains(s, ".")}
	if minus {
		d = d.Neg()
	}
	return money.FigureOf(money.NewAmount(d, c)).WithSteps(step, step).WithQualifier(hedge)
}

func boundsString(b Bounds) string {
	return plain(trimDigits(b.Low, 12)) + " " + plain(trimDigits(b.High, 12))
}

// The widths of section by section: the tight one counts the digits written, the loose one lets trailing zeros go as far as a
// twentieth of the value, the coarse one lifts the cap, and a hedge widens.
func TestBounds(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in    string
		level level
		want  string
	}{
		{"52.44e9", tight, "52435000000 52445000000"},
		{"52.44e9", loose, "52435000000 52445000000"},
		{"380e9", tight, "379500000000 380500000000"},
		{"380e9", loose, "375000000000 385000000000"},
		{"380e9", coarse, "375000000000 385000000000"},
		{"38e9", loose, "37500000000 38500000000"},
		{"~38e9", loose, "37000000000 39000000000"},
		{"38.0e9", loose, "37950000000 38050000000"},
		{"38000000000", tight, "37999999999.5 38000000000.5"},
		{"38000000000", loose, "37500000000 38500000000"},
		{"450", loose, "445 455"},
		{"100", loose, "95 105"},
		{"1e9", tight, "950000000 1050000000"},  // half a unit would be half the value
		{"1e9", loose, "900000000 1100000000"},  // a tenth at most
		{"1e9", coarse, "500000000 1500000000"}, // half at most
		{"1.0e9", coarse, "950000000 1050000000"},
		{"7e9", coarse, "6500000000 7500000000"},
		{"~380e9", loose, "375000000000 385000000000"}, // a hedge before a round number says nothing
		{"~52.44e9", loose, "52430000000 52450000000"},
		{"~1e9", loose, "900000000 1100000000"},
		{"<400e9", loose, "380000000000 405000000000"},
		{">380e9", loose, "375000000000 399000000000"},
		{">1e9", loose, "900000000 1100000000"},
		{">53e9", loose, "52500000000 55650000000"},
		{"<54.6e9", loose, "51870000000 54650000000"},
		{">20e9", tight, "19500000000 21000000000"},
		{"1.38", tight, "1.375 1.385"},
		{"10e9..12e9", loose, "9500000000 12500000000"},
		{"~10e9..12e9", loose, "9000000000 13000000000"},
		{"-5.0e6", loose, "4950000 5050000"},
		{"-12e6..-10e6", loose, "9500000 12500000"},
	} {
		require.Equal(t, c.want, boundsString(quant(t, c.in).bounds(c.level)), "%s at level %d", c.in, c.level)
	}
}

func TestQuantitySigns(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]int{"5": 1, "-5": -1, "0": 0, "0..0": 0, "-5..5": 2, "0..5": 2, "-7..-5": -1} {
		require.Equal(t, want, quant(t, in).sign, in)
	}
	for _, d := range []decimal.Decimal{decimal.New(1, 1000), decimal.New(1, -1000), decimal.New(1, 2000000000)} {
		_, ok := newQuantity(money.FigureOf(money.NewAmount(d, money.USD)))
		require.False(t, ok)
	}
	// A step that nobody knows is the last digit of the number.
	f := money.FigureOf(money.MustParseAmount("USD 1.50")).WithSteps(money.Step{}, money.Step{})
	q, ok := newQuantity(f)
	require.True(t, ok)
	require.Equal(t, "1/100", q.low.unit.String())
	// A step that does not divide the number leaves it without digits, but with its width.
	odd := money.Step{Unit: decimal.New(7, 0)}
	q, ok = newQuantity(money.FigureOf(money.MustParseAmount("USD 100")).WithSteps(odd, odd))
	require.True(t, ok)
	require.Nil(t, q.low.coef)
	require.Equal(t, "96.5 103.5", boundsString(q.bounds(tight)))
}

func TestGradeOf(t *testing.T) {
	t.Parallel()
	rate := func(s string) Bounds {
		l, h, _ := strings.Cut(s, "..")
		a, _ := new(big.Rat).SetString(l)
		b := a
		if h != "" {
			b, _ = new(big.Rat).SetString(h)
		}
		return Bounds{a, b}
	}
	for _, c := range []struct {
		a, b, rate string
		want       Grade
	}{
		{"100e6", "13.8e6", "0.138", GradeExact},
		{"100e6", "13.8e6", "0.1376..0.139", GradeExact},
		{"100e6", "14e6", "0.138", GradeExact},
		{"380e9", "53e9", "0.1366..0.1371", GradeRounded},
		{"100e6", "13.8e6", "0.15", NoGrade},
		{"100e6", "13.8e6", "0.144", GradeRounded}, // 95.8 million could be written 100
		{"10e9", "1e9", "0.138", GradeCoarse},
		{"10e9", "1e9", "0.16", NoGrade},
		{"1e9", "10e9", "7.25", NoGrade}, // only the converted figure may be coarse
		{"10e9..12e9", "1.4e9..1.7e9", "0.138", GradeExact},
		{"10e9..12e9", "1.4e9..1.4e9", "0.138", NoGrade}, // the high ends do not fit
		{"10e9..12e9", "1.5e9", "0.138", GradeExact},     // one figure for a range: somewhere inside
		{"10e9..12e9", "2.5e9", "0.138", NoGrade},
	} {
		got := gradeOf(quant(t, c.a), quant(t, c.b), rate(c.rate), false)
		require.Equal(t, c.want, got, "%s = %s at %s", c.a, c.b, c.rate)
	}
	require.Equal(t, GradeCoarse, gradeOf(quant(t, "1e9"), quant(t, "2e9"), rate("1.3"), true), "two conversions of a third figure")
	vague := quant(t, "1e6..9e6")
	vague.vague = true
	require.Equal(t, GradeCoarse, gradeOf(vague, quant(t, "1e6"), rate("0.138"), false), "a vague figure is never better than coarse")
}

func TestGap(t *testing.T) {
	t.Parallel()
	rat := func(s string) *big.Rat { r, _ := new(big.Rat).SetString(s); return r }
	b := func(l, h string) Bounds { return Bounds{rat(l), rat(h)} }
	require.Equal(t, "0/1", gap(b("1", "2"), b("2", "3")).String())
	require.Equal(t, "1/2", gap(b("1", "2"), b("3", "4")).String())
	require.Equal(t, "1/4", gap(b("5", "6"), b("3", "4")).String())
}

// randomQuantity draws a written number: one to four digits, sometimes zeros behind, sometimes hedged, sometimes a range.
func randomQuantity(t testing.TB, next func() int) string {
	n := next()%9999 + 1
	s := decimal.New(int64(n), 0)
	text := plain(s)
	if next()%3 == 0 && len(text) > 1 {
		i := 1 + next()%(len(text)-1)
		text = text[:i] + "." + text[i:]
	}
	text += []string{"", "e3", "e6", "e9"}[next()%4]
	return []string{"", "", "", "~", "<", ">"}[next()%6] + text
}

// Properties that hold for every pair: the grade does not change when both are scaled, when the roles are exchanged (tight and loose),
// and never gets worse when the tolerance or the rates widen.
func TestGradeProperties(t *testing.T) {
	t.Parallel()
	next := lcg(3)
	seen := map[Grade]int{}
	for range 4000 {
		as := randomQuantity(t, next)
		a := quant(t, as)
		// B is near A at the rate, so that every grade occurs.
		r := big.NewRat(int64(next()%9999+1), int64(next()%9999+1))
		v := new(big.Rat).Mul(a.low.value, r)
		v.Mul(v, big.NewRat(int64(700+next()%600), 1000))
		d := roundDigits(v, 1+next()%4)
		step := money.Step{Unit: decimal.New(1, d.Exponent())}
		b, ok := newQuantity(money.FigureOf(money.NewAmount(d, money.EUR)).WithSteps(step, step))
		require.True(t, ok)
		rates := Bounds{r, new(big.Rat).Mul(r, big.NewRat(1001, 1000))}
		g := gradeOf(a, b, rates.widened(big.NewRat(2, 100)), false)
		seen[g]++

		k := next()%13 - 6
		require.Equal(t, g, gradeOf(a.scaled(k), b.scaled(k), rates.widened(big.NewRat(2, 100)), false), "scaled by 10^%d", k)
		require.LessOrEqual(t, g, gradeOf(a, b, rates.widened(big.NewRat(4, 100)), false), "a wider tolerance")
		wider := Bounds{rates.Low, new(big.Rat).Mul(rates.High, big.NewRat(11, 10))}
		require.LessOrEqual(t, g, gradeOf(a, b, wider.widened(big.NewRat(2, 100)), false), "a wider window")
		for _, l := range [...]level{tight, loose} {
			require.Equal(t, agrees(a, b, l, l, rates), agrees(b, a, l, l, rates.inverse()), "%s the other way round", as)
		}
	}
	for g := NoGrade; g <= GradeExact; g++ {
		require.Greater(t, seen[g], 20, "grade %q must occur", g)
	}
}

// What a writer prints who multiplies and rounds correctly is Exact with two digits or more, and never wrong with one.
func TestRightConversionsPass(t *testing.T) {
	t.Parallel()
	next := lcg(5)
	for range 4000 {
		a := quant(t, strings.TrimLeft(randomQuantity(t, next), "~<>"))
		r := big.NewRat(int64(next()%99999+1), int64(next()%9999+1))
		digits := 1 + next()%4
		d := roundDigits(new(big.Rat).Mul(a.low.value, r), digits)
		step := money.Step{Unit: decimal.New(1, d.Exponent()), Point: d.Exponent() < 0}
		b, ok := newQuantity(money.FigureOf(money.NewAmount(d, money.EUR)).WithSteps(step, step))
		require.True(t, ok)
		g := gradeOf(a, b, Bounds{r, r}, false)
		if b.low.digits() >= 2 {
			require.Equal(t, GradeExact, g, "%s at %s is %s", a.low.value, r, plain(d))
		} else {
			require.NotEqual(t, NoGrade, g, "%s at %s is %s", a.low.value, r, plain(d))
		}
	}
}

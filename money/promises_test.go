package money

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

var (
	_ encoding.TextAppender    = Currency{}
	_ encoding.TextMarshaler   = Currency{}
	_ encoding.TextUnmarshaler = (*Currency)(nil)
	_ driver.Valuer            = Currency{}
	_ sql.Scanner              = (*Currency)(nil)

	_ encoding.TextAppender    = Amount{}
	_ encoding.TextMarshaler   = Amount{}
	_ encoding.TextUnmarshaler = (*Amount)(nil)
	_ json.Marshaler           = Amount{}
	_ json.Unmarshaler         = (*Amount)(nil)
	_ driver.Valuer            = Amount{}
	_ sql.Scanner              = (*Amount)(nil)
	_ fmt.Formatter            = Amount{}
	_ fmt.GoStringer           = Amount{}
	_ slog.LogValuer           = Amount{}

	_ json.Marshaler   = Figure{}
	_ json.Unmarshaler = (*Figure)(nil)
	_ fmt.Stringer     = Figure{}
	_ fmt.GoStringer   = Figure{}

	_ encoding.TextAppender    = Plain
	_ encoding.TextMarshaler   = Plain
	_ encoding.TextUnmarshaler = (*Qualifier)(nil)
)

// A type that is not comparable here does not compile with ==.
func TestComparable(t *testing.T) {
	require.True(t, reflect.TypeFor[Currency]().Comparable())
	require.False(t, reflect.TypeFor[Amount]().Comparable())
	require.False(t, reflect.TypeFor[Step]().Comparable())
	require.False(t, reflect.TypeFor[Figure]().Comparable())
}

// Amounts of ordinary size take no memory but their own, and a figure can be made of what was scanned without any.
func TestAmountNoAllocs(t *testing.T) {
	a, b, buf := MustParseAmount("CNY 380000000000.50"), MustParseAmount("CNY 380000000000.5"), make([]byte, 0, 64)
	f, factor, fine := FigureOf(a), decimal.New(-725, -2), MustParseAmount("CNY 123456789.012345")
	for name, run := range map[string]func(){
		"Add":             func() { a, _ = a.Add(b); a, _ = a.Sub(b) },
		"Sum":             func() { Sum(a, b, fine) },
		"Mul":             func() { b.Mul(factor) },
		"Neg":             func() { fine = fine.Neg() },
		"Abs":             func() { fine = fine.Neg().Abs() },
		"Cmp":             func() { a.Cmp(b); a.Cmp(fine) },
		"Minor":           func() { a.Minor(); fine.Minor() },
		"Round":           func() { fine.Round(3, HalfUp); fine.RoundToMinor(HalfEven); fine.Round(-20, Up) },
		"FromMinor":       func() { FromMinor(199, USD) },
		"FromCoefficient": func() { _ = FromCoefficient(-1250, -2, USD) },
		"FigureOf":        func() { f = FigureOf(FromCoefficient(38, 9, USD)).WithQualifier(About) },
		"Figure.Steps":    func() { f.Steps(); f.Equal(f) },
		"AppendText":      func() { buf, _ = a.AppendText(buf[:0]) },
		"Equal":           func() { a.Equal(a); a.Equal(fine) },
		"Sign":            func() { a.Sign() },
		"Round, nought":   func() { a.Round(2, HalfEven) },
		"Figure":          func() { f.WithQualifier(About).WithCurrency(USD).WithVague(false) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, run), name)
	}
	require.True(t, a.Equal(b))
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() {
		f, _ = RangeOf(FromCoefficient(5, 6, USD), FromCoefficient(105, 5, USD))
		f = f.WithSteps(StepOf(6, false), StepOf(5, true)).WithCurrency(CAD)
	}), 2.0, "a second end and its steps stand beside a figure")
}

// Figures stand in matches by the dozen, so their size counts.
func TestFigureIsSmall(t *testing.T) {
	require.LessOrEqual(t, reflect.TypeFor[Figure]().Size(), uintptr(48))
}

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

func TestAmountNoAllocs(t *testing.T) {
	a, b, buf := MustParseAmount("CNY 380000000000.50"), MustParseAmount("CNY 380000000000.5"), make([]byte, 0, 64)
	f := FigureOf(a)
	for name, run := range map[string]func(){
		"AppendText":    func() { buf, _ = a.AppendText(buf[:0]) },
		"Equal":         func() { a.Equal(a) },
		"Sign":          func() { a.Sign() },
		"Round, nought": func() { a.Round(2, HalfEven) },
		"Figure":        func() { f.WithQualifier(About).WithCurrency(USD).WithVague(false) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, run), name)
	}
	require.True(t, a.Equal(b))
}

package feed

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// Loader reads files of rates. Its zero value is ready: it finds the layout by the content and needs to know nothing
// else, except for layouts that do not say what their numbers are prices of ([WideCSV], [FREDJSON]).
//
// A Loader is not changed by reading and is safe for concurrent use, if its Reference is.
type Loader struct {
	// Format is the layout; the zero Format looks at the content.
	Format Format
	// Origin is written into every rate; empty: the name of the publisher, or the column origin of a long CSV.
	Origin string
	// Reference, if set, is asked for some of the same rates. A series whose reciprocal fits it, or which is a power
	// of ten away from it, becomes a Problem (ErrInverted, ErrUnits). Its rates are handed on all the same.
	Reference fx.Source
	// MaxBytes bounds the input, 0: no bound for Read and All, 64 MiB for Fetch.
	MaxBytes int64

	// Base is the base where the file does not say it: in WideCSV, or in a LongCSV without a column for it.
	Base money.Currency
	// Quote is the quote where the file does not say it: in a LongCSV without a column for it, and in FREDJSON.
	Quote money.Currency
	// Inverse says of a WideCSV that its cells are prices in Base: 1 unit of the column = cell Base.
	Inverse bool
	// Series is the series of a FREDJSON, such as "DEXCHUS".
	Series string

	// Comma separates the cells of LongCSV and WideCSV; 0: what the header has, of comma, semicolon, tab and |.
	Comma rune
	// DecimalComma says that LongCSV and WideCSV write 7,25. Where cells are not separated by commas that is seen
	// without it, except before three digits: 7,250 may be seven thousand.
	DecimalComma bool
	// DateLayout is how LongCSV and WideCSV write dates, in the form of package time; empty: year, month, day, with
	// '-', '/', '.' or nothing between them.
	DateLayout string
	// Missing are further cells of LongCSV and WideCSV that stand for no rate, beside empty, N/A, NA, NaN, ND, "."
	// and "-".
	Missing []string
	// Symbols are the currencies of the signs of a Journal, such as "kr". They go before the built-in ones, of which
	// "$" is the US dollar.
	Symbols map[string]money.Currency
}

// Read reads all rates of r with the zero Loader.
func Read(ctx context.Context, r io.Reader) ([]fx.Rate, []Problem, error) {
	return Loader{}.Read(ctx, r)
}

// All yields the rates of r one by one with the zero Loader.
func All(ctx context.Context, r io.Reader) iter.Seq2[fx.Rate, error] {
	return Loader{}.All(ctx, r)
}

// Read returns all rates of r in the order of the file, and the rows, cells and elements that gave none, by line.
//
// The error is an [*Error]; the rates and problems before it are returned as well. They are what the file said up to
// there, and not the whole of it.
func (l Loader) Read(ctx context.Context, r io.Reader) ([]fx.Rate, []Problem, error) {
	return collect(l.All(ctx, r))
}

// All yields the rates of r one by one, in constant memory. In place of a rate it yields a [*Problem], after which it
// goes on, or an [*Error], which is the last. The sequence can be ranged over once.
func (l Loader) All(ctx context.Context, r io.Reader) iter.Seq2[fx.Rate, error] {
	return func(yield func(fx.Rate, error) bool) {
		run := &run{
			loader: &l, format: l.Format, yield: yield,
			codes: map[string]code{}, unknown: map[string]*Problem{}, last: map[stream]seen{},
		}
		if l.Reference != nil {
			run.guard = newGuard(l.Reference)
		}
		err := run.read(ctx, r)
		if errors.Is(err, errStopped) {
			return
		}
		if run.finish(err != nil) != nil {
			return
		}
		if err != nil {
			yield(fx.Rate{}, run.wrap(err))
		}
	}
}

// read finds the format and reads by it.
func (r *run) read(ctx context.Context, from io.Reader) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	head, body, err := open(from)
	if err != nil {
		return err
	}
	r.head = head
	if r.format == Auto {
		if r.format, err = Sniff(head); err != nil {
			return err
		}
	}
	reader := r.format.reader()
	if reader == nil {
		return fmt.Errorf("%w: %v", ErrFormat, r.format)
	}
	if r.origin = r.loader.Origin; r.origin == "" {
		r.origin = r.format.origin()
	}
	left := r.loader.MaxBytes
	if left <= 0 {
		left = -1
	}
	r.in = &input{ctx: ctx, r: body, left: left}
	return reader(r)
}

// wrap makes err an *Error.
func (r *run) wrap(err error) error {
	var known *Error
	if errors.As(err, &known) {
		return known
	}
	return &Error{Format: r.format, Err: err}
}

// collect gathers what All yields.
func collect(all iter.Seq2[fx.Rate, error]) (rates []fx.Rate, problems []Problem, err error) {
	for rate, e := range all {
		var p *Problem
		switch {
		case e == nil:
			rates = append(rates, rate)
		case errors.As(e, &p):
			problems = append(problems, *p)
		default:
			err = e
		}
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	return rates, problems, err
}

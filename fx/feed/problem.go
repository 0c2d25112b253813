package feed

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What a Problem or an Error wraps; errors.Is finds them.
var (
	// ErrFormat reports a file whose layout is none of those this package knows, or not the one asked for.
	ErrFormat = errors.New("unknown layout")
	// ErrSyntax reports a file or a row that breaks the rules of its own layout; a file that is cut off as well.
	ErrSyntax = errors.New("malformed")
	// ErrTooLong reports a row, a token or a file over the bounds of Loader, or nesting that is too deep.
	ErrTooLong = errors.New("over the limit")
	// ErrDirection reports rates of which neither the file nor the Loader says what one unit of which currency they
	// are a price of.
	ErrDirection = errors.New("direction not stated")
	// ErrCurrency reports a code, name, symbol or series that stands for no ISO 4217 currency.
	ErrCurrency = errors.New("no ISO currency")
	// ErrEnded reports a rate of a currency years after its end. Such rates are worked out from the successor.
	ErrEnded = errors.New("currency had ended")
	// ErrPrice reports a price that is no number, not above zero, or too long.
	ErrPrice = errors.New("bad price")
	// ErrDate reports a date that is none.
	ErrDate = errors.New("bad date")
	// ErrKind reports a figure that is no rate of its day: an index, or an average of a period that no Kind names.
	ErrKind = errors.New("not a rate")
	// ErrDuplicate reports another price of the same pair, kind and day, next to the first among the rates of its pair.
	// Both are handed on in the order of the file; a Table keeps the last.
	ErrDuplicate = errors.New("another price of the same day")
	// ErrInverted reports a series whose reciprocals fit the reference, and which itself does not.
	ErrInverted = errors.New("looks inverted")
	// ErrUnits reports a series that is a power of ten away from the reference.
	ErrUnits = errors.New("looks like the price of other units")
	// ErrRefused reports that a service answered with an error in place of rates.
	ErrRefused = errors.New("the service refused")
	// ErrEmpty reports a file in which there is no rate.
	ErrEmpty = errors.New("no rates")
	// ErrAssumed reports something the file does not say and its publisher always means.
	ErrAssumed = errors.New("assumed")
	// ErrMore reports rows left out of the list of problems because it had become too long.
	ErrMore = errors.New("more problems")
)

// Problem is a row, cell or element that gave no rate, or a doubt about rates that were handed on (ErrDuplicate,
// ErrInverted, ErrUnits, ErrAssumed). Reading goes on after it.
//
// It is an error, so that it can travel where the rates do: [Loader.All] yields a *Problem in place of a rate.
type Problem struct {
	// Line is the line of the input, counted from 1; 0 where the file as a whole is meant.
	Line int
	// Field names the cell in the words of the file: a column, a series, a code, the path of a JSON value.
	Field string
	// Text is what stands there, cut short.
	Text string
	// Times is how often the same was found; the Line is the first. 0 stands for once.
	Times int
	// Err is the reason. It wraps one of the errors of this package.
	Err error
}

// Error returns the line, the field, the reason and the text.
func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(place(p.Line))
	if p.Field != "" {
		b.WriteString(p.Field + ": ")
	}
	if p.Err != nil {
		b.WriteString(p.Err.Error())
	}
	if p.Text != "" {
		b.WriteString(" in " + strconv.Quote(p.Text))
	}
	if p.Times > 1 {
		b.WriteString(" (" + strconv.Itoa(p.Times) + " times)")
	}
	return b.String()
}

// Unwrap returns the reason.
func (p Problem) Unwrap() error { return p.Err }

// Error is why reading ended before the file did, or never began.
type Error struct {
	// Format is the layout that was being read; Auto if it was not known.
	Format Format
	// Line is the line that had been reached, counted from 1; 0 where the file as a whole is meant.
	Line int
	// Err is the reason. It wraps one of the errors of this package, an error of the reader, or that of the context.
	Err error
}

// Error returns the layout, the line and the reason.
func (e *Error) Error() string {
	s := "feed: "
	if e.Format != Auto {
		s += e.Format.String() + ": "
	}
	return s + place(e.Line) + e.Err.Error()
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// place returns "line 3: ", or nothing for line 0.
func place(line int) string {
	if line == 0 {
		return ""
	}
	return "line " + strconv.Itoa(line) + ": "
}

// short cuts s for a message.
func short(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

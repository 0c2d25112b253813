package parse

import (
	"errors"
	"strconv"
)

// What can be wrong with a text that is to be one amount, figure or price. They come wrapped in an [*Error].
var (
	// ErrSyntax: the text holds no figure, or more than one.
	ErrSyntax = errors.New("not a figure")
	// ErrTrailing: something stands beside the figure.
	ErrTrailing = errors.New("text beside the figure")
	// ErrCurrency: the text names no currency, and the Parser has none.
	ErrCurrency = errors.New("no currency")
	// ErrAmbiguous: the currency can be one of several, and nothing decides.
	ErrAmbiguous = errors.New("ambiguous currency")
	// ErrRange: the text states a range or an order of magnitude, where one amount is asked for.
	ErrRange = errors.New("a range, not one amount")
)

// Error is why a text could not be read as a whole. The wording of its message may change.
type Error struct {
	Text   string // the text, cut short if it is long
	Offset int    // where in the text the fault is, in bytes
	Err    error  // one of the errors above
}

// Error returns the message.
func (e *Error) Error() string {
	return "parse: " + e.Err.Error() + " at byte " + strconv.Itoa(e.Offset) + " of " + strconv.Quote(e.Text)
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }

// maxErrorText bounds the text that an Error keeps.
const maxErrorText = 80

func newError(text string, offset int, err error) *Error {
	if len(text) > maxErrorText {
		text = text[:maxErrorText]
	}
	return &Error{Text: text, Offset: offset, Err: err}
}

package money

// Qualifier is the hedge of a figure.
type Qualifier uint8

// The qualifiers. In text form: "", exactly, about, nearly, below, at_most, above, at_least.
const (
	Plain Qualifier = iota
	Exactly
	About
	Nearly
	Below
	AtMost
	Above
	AtLeast
)

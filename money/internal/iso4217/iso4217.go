// Package iso4217 is the table of currencies: ISO 4217 as of [AsOf], the historic codes of ISO and of the
// Unicode CLDR, and the few codes outside ISO 4217 that money meets in practice.
//
// The input is in data, one table for each source; go generate makes tables.go and the variables of package money
// from it without a network. data/README.md says where each table comes from.
package iso4217

//go:generate go run ./gen

// Row is what is known of one code.
type Row struct {
	Code     string
	Number   string // three digits, "" where ISO gave none
	Digits   int8   // of the minor unit, -1 where ISO says there is none ("N.A.")
	Subunits int64  // parts of the main unit, 0 where it has none
	From, To Day    // first and last day, 0 where not known or not ended
	ISO      bool   // on list one or list three
	Current  bool   // on list one, or in use outside ISO, as of AsOf
	Cash     string // smallest step in cash, "" where that is the minor unit or not known
	Next     string // the code that replaced it, "" for none
	Ratio    string // how many units make one unit of Next
	Since    Day    // first day of a Ratio fixed by law, 0 where it is true on every date
}

// Rows returns all codes in alphabetical order. The caller must not change them.
func Rows() []Row { return rows[:] }

// Pack returns the three bytes of a code as a number, the first one the highest.
func Pack(code string) uint32 { return uint32(code[0])<<16 | uint32(code[1])<<8 | uint32(code[2]) }

// Find returns the row of a packed code in upper case, nil where there is none.
// It reads one bucket of at most a dozen rows: those whose code begins with the same two letters.
func Find(packed uint32) *Row {
	a, b := byte(packed>>16)-'A', byte(packed>>8)-'A'
	if a > 25 || b > 25 {
		return nil
	}
	bucket := int(a)*26 + int(b)
	for i := pairs[bucket]; i < pairs[bucket+1]; i++ {
		if r := &rows[i]; r.Code[2] == byte(packed) {
			return r
		}
	}
	return nil
}

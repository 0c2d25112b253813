// Package numeral reads numbers: digits with their separators, and number words, as exact decimals.
package numeral

import (
	"math/big"
	"unicode"
	"unicode/utf8"

	"github.com/exactfigures/figures/internal/exact"
)

// MaxDigits bounds the digits of a number. A longer run of digits is no number.
const MaxDigits = 40

// Number is a number as it was written.
type Number struct {
	Value exact.Number
	Step  int32 // power of ten of the last written digit
	Point bool  // a decimal mark was written
}

// Digits is a run of decimal digits with the separators inside it, not yet interpreted.
type Digits struct {
	Start, End int
	digits     [MaxDigits]byte // values 0 to 9
	n          int             // number of digits
	seps       [maxSeparators]separator
	nseps      int
	tooLong    bool
	pairs      bool
}

const maxSeparators = 14

// separator is a separator and the number of digits before it. A text has one Digits for each number, so they are small.
type separator struct {
	written rune
	folded  uint16
	before  uint8
}

// mark returns the separator as folded by fold: one of . , ' blank and those of Arabic.
func (s separator) mark() rune { return rune(s.folded) }

// at returns the number of digits before it.
func (s separator) at() int { return int(s.before) }

// The marks as folded. Only a point and a comma can be a decimal mark and a separator of groups.
const (
	markBlank    = ' '
	markArabDec  = '٫'
	markArabSep  = '٬'
	markMidPoint = '·'
)

// digit returns the value of a decimal digit of any script, -1 for any other rune.
func digit(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case r < utf8.RuneSelf:
		return -1
	case !unicode.Is(unicode.Nd, r):
		return newerDigit(r)
	}
	// The digits of a script are ten runes in a row, and every range of Nd is made of whole rows
	// (Unicode, chapter 4.6), so the zero is found by stepping back.
	for z := 0; z < 10; z++ {
		if !unicode.Is(unicode.Nd, r-rune(z)-1) {
			return z
		}
	}
	return int(digitRow(r))
}

// Zero returns the zero of the row that a digit of any script is in.
func Zero(r rune) rune { return r - rune(digit(r)) }

// digitRow finds the value of a digit whose row touches another row of digits, as the mathematical ones do.
func digitRow(r rune) rune {
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	return 0
}

// newerZeros are the zeros of the rows of digits that Unicode 16 and 17 added, as CLDR 48 lists them: the tables of
// package unicode may be older.
var newerZeros = [...]rune{0x10D40, 0x116D0, 0x116DA, 0x11BF0, 0x11DE0, 0x16130, 0x16D70, 0x1CCF0, 0x1E5F1}

// newerDigit returns the value of a digit of newerZeros, -1 for any other rune.
func newerDigit(r rune) int {
	if r < newerZeros[0] {
		return -1
	}
	for _, zero := range newerZeros {
		if zero <= r && r < zero+10 {
			return int(r - zero)
		}
	}
	return -1
}

// IsDigit reports whether r is a decimal digit of any script.
func IsDigit(r rune) bool { return digit(r) >= 0 }

// fold returns the separator that a rune is, 0 if none.
func fold(r rune) rune {
	switch r {
	case '.', ',', '\'', markArabDec, markArabSep, markMidPoint:
		return r
	case '’', 'ʼ', '＇':
		return '\''
	case '．':
		return '.'
	case '，', '،', '⹁': // Arabic, N'Ko and Adlam write their own comma between groups
		return ','
	case ' ', 0xA0, 0x202F, 0x2009, 0x2007:
		return markBlank
	}
	return 0
}

// Scan reads the digits that begin at pos, where there is a digit or a point before one.
// End is pos if there are none.
func Scan(text string, pos int) Digits {
	d := Digits{Start: pos, End: pos}
	i := pos
	if i < len(text) && text[i] == '.' { // .75
		if n := runLength(text, i+1); n == 0 {
			return d
		}
		d.separate('.', '.')
		i++
	}
	for {
		i = d.run(text, i)
		d.End = i
		r, size := utf8.DecodeRuneInString(text[i:])
		mark := fold(r)
		if mark == 0 {
			return d
		}
		n := runLength(text, i+size)
		if n == 0 {
			return d
		}
		if mark == markBlank || mark == '\'' {
			// A blank separates groups of three only; otherwise it ends the number.
			first := d.n
			if d.nseps > 0 {
				last := d.seps[d.nseps-1]
				first = d.n - last.at()
				if first != 3 || last.mark() != mark && last.mark() != markBlank && last.mark() != '\'' {
					return d
				}
			}
			if n != 3 || first == 0 || first > 3 || d.digits[0] == 0 {
				return d
			}
		}
		d.separate(mark, r)
		i += size
	}
}

// ScanPairs reads digits in groups of two, "1 23 45 67,89", which one locale writes.
func ScanPairs(text string, pos int) Digits {
	d := Digits{Start: pos, End: pos, pairs: true}
	for i := pos; ; {
		i = d.run(text, i)
		d.End = i
		r, size := utf8.DecodeRuneInString(text[i:])
		switch n := runLength(text, i+size); fold(r) {
		case markBlank:
			if n != 2 {
				return d
			}
		case ',', '.':
			if n == 0 {
				return d
			}
			d.separate(fold(r), r)
			d.End = d.run(text, i+size)
			return d
		default:
			return d
		}
		i += size
	}
}

// run takes in the digits from i on and returns where they end.
func (d *Digits) run(text string, i int) int {
	for i < len(text) {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		v := digit(r)
		if v < 0 {
			break
		}
		if d.n == MaxDigits {
			d.tooLong = true
		} else {
			d.digits[d.n] = byte(v)
			d.n++
		}
		i += size
	}
	return i
}

func (d *Digits) separate(mark, written rune) {
	if d.nseps == maxSeparators {
		d.tooLong = true
		return
	}
	d.seps[d.nseps] = separator{written, uint16(mark), uint8(d.n)}
	d.nseps++
}

// runLength returns the number of digits at i, at most four: more make no difference to any rule.
func runLength(text string, i int) (n int) {
	for i < len(text) && n < 4 {
		r, size := utf8.DecodeRuneInString(text[i:])
		if digit(r) < 0 {
			break
		}
		i += size
		n++
	}
	return n
}

// Grouped reports whether digits are separated at all.
func (d *Digits) Grouped() bool { return d.nseps > 0 }

// Paired reports whether the digits were read as groups of two.
func (d *Digits) Paired() bool { return d.pairs }

// Groups returns the number of separators.
func (d *Digits) Groups() int { return d.nseps }

// Count returns the number of digits.
func (d *Digits) Count() int { return d.n }

// Read interprets the digits. decimalMark is the habit of the text, '.' or ',', 0 if unknown.
// It returns the likeliest reading first; other is the second where there are two ("1.234").
// ok is false where no convention writes the digits so ("1,23,4").
//
// Two different separators: the last is the decimal mark. One repeated: it separates groups.
// One alone with exactly three digits behind: both are possible, the habit decides, else it separates groups.
func (d *Digits) Read(decimalMark rune) (n, other Number, two, ok bool) {
	if d.tooLong || d.n == 0 {
		return n, other, false, false
	}
	if d.nseps == 0 {
		return d.number(0, false), other, false, true
	}
	last := d.seps[d.nseps-1]
	behind := d.n - last.at()
	grouping := d.uniform(d.nseps) && d.wellFormed(d.nseps)
	point := last.mark() != markBlank && last.mark() != '\'' && last.mark() != markArabSep &&
		d.uniform(d.nseps-1) && d.wellFormed(d.nseps-1) && (d.nseps == 1 || d.seps[0].mark() != last.mark())
	if last.mark() == markArabDec || last.mark() == markMidPoint {
		grouping = false
	}
	integer, fraction := d.number(0, false), d.number(int32(behind), true)
	switch {
	case grouping && point:
		if decimalMark == last.mark() {
			return fraction, integer, true, true
		}
		return integer, fraction, true, true
	case grouping:
		return integer, other, false, true
	case point:
		return fraction, other, false, true
	}
	return n, other, false, false
}

// Printed interprets digits as a program prints them with a decimal mark and a separator of groups. A blank that may
// break a line stands for any.
func (d *Digits) Printed(point, group rune) (n Number, ok bool) {
	if d.tooLong || d.n == 0 {
		return n, false
	}
	groups, decimals := d.nseps, int32(0)
	if groups > 0 && d.seps[groups-1].mark() == point {
		groups--
		decimals = int32(d.n - d.seps[groups].at())
	}
	for _, s := range d.seps[:groups] {
		if s.written != group && (s.written != ' ' || fold(group) != markBlank) {
			return n, false
		}
	}
	if !d.wellFormed(groups) {
		return n, false
	}
	return d.number(decimals, groups < d.nseps), true
}

// uniform reports whether the first k separators are the same.
func (d *Digits) uniform(k int) bool {
	for i := 1; i < k; i++ {
		if d.seps[i].mark() != d.seps[0].mark() {
			return false
		}
	}
	return true
}

// wellFormed reports whether the first k separators part groups as a convention has it:
// threes (1,234,567), Indian (12,34,567), fours (1,2345,6789).
func (d *Digits) wellFormed(k int) bool {
	if k == 0 {
		return true
	}
	head := d.seps[0].at()
	if head == 0 || d.digits[0] == 0 {
		return false
	}
	group := func(i int) int { // length of the group behind separator i
		end := d.n
		if i+1 < d.nseps {
			end = d.seps[i+1].at()
		}
		return end - d.seps[i].at()
	}
	comma := d.seps[0].mark() == ',' || d.seps[0].mark() == markArabSep
	threes, indian, fours := head <= 3, comma && head <= 2 && k >= 2, comma && head <= 4 && k >= 2
	for i := 0; i < k; i++ {
		n := group(i)
		threes = threes && n == 3
		fours = fours && n == 4
		if i == k-1 {
			indian = indian && n == 3
		} else {
			indian = indian && n == 2
		}
	}
	return threes || indian || fours
}

// number makes a number of all digits, of which the last ones are decimals.
func (d *Digits) number(decimals int32, point bool) Number {
	n := Number{Step: -decimals, Point: point}
	if d.n <= 18 {
		var v int64
		for _, b := range d.digits[:d.n] {
			v = v*10 + int64(b)
		}
		n.Value = exact.New(v, -decimals)
		return n
	}
	var text [MaxDigits]byte
	for i, b := range d.digits[:d.n] {
		text[i] = '0' + b
	}
	v, _ := new(big.Int).SetString(string(text[:d.n]), 10)
	n.Value = exact.FromBig(v, -decimals)
	return n
}

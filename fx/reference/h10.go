package reference

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

//go:embed data/h10.bin.gz
var h10Data []byte

// LKR is rotten before 1992: stretches of 1977 and 1991 repeat one value or miss a digit.
var h10Starts = map[string]int32{"LKR": 8035} // 1992-01-01

func unpack(data []byte) ([]byte, error) {
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	// The last four bytes of a gzip file are the length of what it holds.
	text := make([]byte, 0, bytes.MinRead+min(1<<24, binary.LittleEndian.Uint32(data[len(data)-4:])))
	b := bytes.NewBuffer(text)
	_, err = b.ReadFrom(zr)
	return b.Bytes(), err
}

// addH10 adds the daily rates. For each currency the file has a header line ("CNY USD/CNY scale=4 start=1981-01-02"), the
// number of weekdays from its start, and for each of them a number: 0 for a day without a rate, else one more than the
// difference to the last rate in units of the last decimal, with the sign in the last bit. Numbers are varints, or split where
// the header says so (see numbers).
func addH10(t *fx.Table) error {
	data, err := unpack(h10Data)
	if err != nil {
		return err
	}
	s := fx.Series{Days: make([]int32, 0, 1<<14), Coefficients: make([]int64, 0, 1<<14)}
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte{'\n'})
		days, coefficients := s.Days[:0], s.Coefficients[:0]
		var at, value int64
		if s, at, err = h10Header(string(line)); err != nil {
			return err
		}
		s.Days, s.Coefficients = days, coefficients
		first := h10Starts[foreign(s)]
		count, size := binary.Uvarint(rest)
		if size <= 0 || count > uint64(len(rest)) {
			return fmt.Errorf("h10: no numbers behind %q", line)
		}
		numbers := newNumbers(rest[size:], int(count), bytes.HasSuffix(line, []byte(" split")))
		for range count {
			n, ok := numbers.next()
			if !ok {
				return fmt.Errorf("h10: a number is missing behind %q", line)
			}
			if n > 0 {
				value += int64((n-1)>>1) ^ -int64((n-1)&1)
				if int32(at) >= first {
					s.Days = append(s.Days, int32(at))
					s.Coefficients = append(s.Coefficients, value)
				}
			}
			at = weekday(at + 1)
		}
		data = numbers.rest()
		if err := t.AddSeries(s); err != nil {
			return err
		}
	}
	return nil
}

// weekday returns the day itself, or the Monday after a Saturday or Sunday. 1970-01-01 was a Thursday.
func weekday(d int64) int64 {
	switch (d + 3) % 7 {
	case 5:
		return d + 2
	case 6:
		return d + 1
	}
	return d
}

func foreign(s fx.Series) string {
	if s.Base == money.USD {
		return s.Quote.String()
	}
	return s.Base.String()
}

func h10Header(line string) (fx.Series, int64, error) {
	bad := func() (fx.Series, int64, error) {
		return fx.Series{}, 0, fmt.Errorf("h10: no header: %q", line)
	}
	f := strings.Fields(strings.TrimSuffix(line, " split"))
	if len(f) != 4 {
		return bad()
	}
	b, q, ok := strings.Cut(f[1], "/")
	scale, ok2 := strings.CutPrefix(f[2], "scale=")
	start, ok3 := strings.CutPrefix(f[3], "start=")
	if !ok || !ok2 || !ok3 {
		return bad()
	}
	base, err1 := money.ParseCurrency(b)
	quote, err2 := money.ParseCurrency(q)
	places, err3 := strconv.Atoi(scale)
	day, err4 := time.Parse(time.DateOnly, start)
	if errors.Join(err1, err2, err3, err4) != nil {
		return bad()
	}
	s := fx.Series{
		Base: base, Quote: quote, Kind: fx.Reference, Origin: OriginH10, Exponent: -places}
	return s, day.Unix() / 86400, nil
}

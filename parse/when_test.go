package parse

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// readIn cuts a text into tokens, its language told.
func readIn(t *testing.T, lang, text string) *reading {
	t.Helper()
	p := new(Parser)
	if lang != "" {
		p.Languages = []language.Tag{language.MustParse(lang)}
	}
	return p.newReading(text)
}

// piece returns the text of the tokens from i to j.
func (r *reading) piece(i, j int) string {
	if j <= i {
		return ""
	}
	return r.text[r.tokens[i].Start:r.tokens[j-1].End]
}

// TestDateAt reads a date at the beginning of a text. What it takes of it is wanted, "" for no date.
func TestDateAt(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		year       bool // a year alone counts
		taken      string
		want       Date
	}{
		{"en", "2025-02-24 was", false, "2025-02-24", Date{2025, 2, 24}},
		{"en", "2025-02 was", false, "2025-02", Date{2025, 2, 0}},
		{"en", "2025-12-31", false, "2025-12-31", Date{2025, 12, 31}},
		{"en", "2025-13-01", false, "", Date{}},
		{"en", "2025-13-01", true, "2025", Date{Year: 2025}},
		{"en", "2025-02-32", false, "2025-02", Date{2025, 2, 0}},
		{"en", "2025-02-30", false, "", Date{}},
		{"en", "2025-02-00", false, "2025-02", Date{2025, 2, 0}},
		{"en", "2025 - 02", false, "", Date{}},
		{"en", "2025- 02", true, "2025", Date{Year: 2025}},
		{"en", "24 February 2025, it", false, "24 February 2025", Date{2025, 2, 24}},
		{"en", "1 February 2025", false, "1 February 2025", Date{2025, 2, 1}},
		{"en", "24 February, 2025, it", false, "24 February, 2025", Date{2025, 2, 24}},
		{"en", "24 February, it", false, "24 February", Date{0, 2, 24}},
		{"en", "February 24, 2025 it", false, "February 24, 2025", Date{2025, 2, 24}},
		{"en", "February 24 2025", false, "February 24 2025", Date{2025, 2, 24}},
		{"en", "February 24, when", false, "February 24", Date{0, 2, 24}},
		{"en", "February 2025", false, "February 2025", Date{2025, 2, 0}},
		{"en", "February, 2025", false, "February, 2025", Date{2025, 2, 0}},
		{"en", "February, when", false, "February", Date{0, 2, 0}},
		{"en", "February 32", false, "February", Date{0, 2, 0}},
		{"en", "February 0", false, "February", Date{0, 2, 0}},
		{"en", "February 100", false, "February", Date{0, 2, 0}},
		{"en", "February 1899", false, "February", Date{0, 2, 0}},
		{"en", "December 31", false, "December 31", Date{0, 12, 31}},
		{"en", "29 February", false, "29 February", Date{0, 2, 29}},
		{"en", "29 February 2024", false, "29 February 2024", Date{2024, 2, 29}},
		{"en", "29 February 2025", false, "", Date{}},
		{"en", "28 February 2025", false, "28 February 2025", Date{2025, 2, 28}},
		{"en", "30 February", false, "", Date{}},
		{"en", "31 April 2025", false, "", Date{}},
		{"en", "April 31, 2025", false, "", Date{}},
		{"en", "30 April 2025", false, "30 April 2025", Date{2025, 4, 30}},
		{"en", "32 April 2025", false, "", Date{}},
		{"en", "2025", true, "2025", Date{Year: 2025}},
		{"en", "2025", false, "", Date{}},
		{"en", "1899", true, "", Date{}},
		{"en", "1900", true, "1900", Date{Year: 1900}},
		{"en", "2099", true, "2099", Date{Year: 2099}},
		{"en", "2100", true, "", Date{}},
		{"en", "2,025", true, "", Date{}},
		{"en", "20.25", true, "", Date{}},
		{"en", "202", true, "", Date{}},
		{"en", "20255", true, "", Date{}},
		{"en", "autumn 2025", true, "", Date{}},
		// the units of time beside the numbers
		{"zh", "2024年6月18日。", false, "2024年6月18日", Date{2024, 6, 18}},
		{"zh", "2024年12月31日", false, "2024年12月31日", Date{2024, 12, 31}},
		{"zh", "2024年6月,", false, "2024年6月", Date{2024, 6, 0}},
		{"zh", "2024年,", false, "2024年", Date{Year: 2024}},
		{"zh", "2024年13月", false, "2024年", Date{Year: 2024}},
		{"zh", "2024年6月32日", false, "2024年6月", Date{2024, 6, 0}},
		{"zh", "2024年6月31日", false, "", Date{}},
		{"zh", "2024年6元", false, "2024年", Date{Year: 2024}},
		{"ja", "2024年6月18日に", false, "2024年6月18日", Date{2024, 6, 18}},
		{"ko", "2024년 6월 18일", false, "2024년 6월 18일", Date{2024, 6, 18}},
		{"ko", "2024년 6월", false, "2024년 6월", Date{2024, 6, 0}},
		{"vi", "18 tháng 6 năm 2024, hãng", false, "18 tháng 6 năm 2024", Date{2024, 6, 18}},
		{"vi", "31 tháng 12 năm 2024", false, "31 tháng 12 năm 2024", Date{2024, 12, 31}},
		{"vi", "tháng 6 năm 2024", false, "tháng 6 năm 2024", Date{2024, 6, 0}},
		{"vi", "tháng 6/2024", false, "tháng 6/2024", Date{2024, 6, 0}},
		{"vi", "31 tháng 6 năm 2024", false, "", Date{}},
		// the calendar of Thailand
		{"th", "18 มิถุนายน 2567", false, "18 มิถุนายน 2567", Date{2024, 6, 18}},
		{"th", "มิถุนายน 2567", false, "มิถุนายน 2567", Date{2024, 6, 0}},
		{"th", "18 มิถุนายน 2024", false, "18 มิถุนายน 2024", Date{2024, 6, 18}},
		{"th", "18 มิถุนายน 2443", false, "18 มิถุนายน 2443", Date{1900, 6, 18}},
		{"th", "18 มิถุนายน 2442", false, "18 มิถุนายน", Date{0, 6, 18}},
		{"en", "18 June 2567", false, "18 June", Date{0, 6, 18}},
	} {
		r := readIn(t, c.lang, c.text)
		d, next := r.dateAt(0, c.year)
		assert.Equal(t, c.taken, r.piece(0, next), "%q", c.text)
		if next > 0 {
			assert.Equal(t, c.want, d, "%q", c.text)
		}
		r.free()
	}
}

// TestClockBehind steps over a time of the day.
func TestClockBehind(t *testing.T) {
	for text, want := range map[string]string{
		"10:30": "10:30", "10:30:15 it": "10:30:15", "10:30 PM": "10:30", "10": "", "10:": "", "10:x": "", "x 10:30": "", "": "",
	} {
		r := readIn(t, "en", text)
		require.Equal(t, want, r.piece(0, r.clockBehind(0)), "%q", text)
		r.free()
	}
}

func ExampleDate_Range() {
	first, last := Date{Year: 2024, Month: 2}.Range()
	fmt.Println(first.Format("2006-01-02"), last.Format("2006-01-02"))
	// Output: 2024-02-01 2024-02-29
}

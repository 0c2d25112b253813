package feed

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bench reads a text again and again.
func bench(b *testing.B, l Loader, text string, want int) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range l.All(context.Background(), strings.NewReader(text)) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != want {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(want)*float64(b.N)/b.Elapsed().Seconds(), "rates/s")
}

var benchCodes = strings.Fields("USD JPY CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR")

func benchDate(i int) string { return fmt.Sprintf("%04d-%02d-%02d", 2000+i/336, 1+i/28%12, 1+i%28) }

// Twenty-six years of the ECB: 6,700 days of 29 currencies.
const benchDays = 6700

func BenchmarkECBXMLHistory(b *testing.B) {
	text, err := io.ReadAll(history(benchDays))
	require.NoError(b, err)
	bench(b, Loader{}, string(text), benchDays*len(benchCodes))
}

func BenchmarkECBCSVHistory(b *testing.B) {
	var s strings.Builder
	s.WriteString("Date," + strings.Join(benchCodes, ",") + ",\n")
	for i := range benchDays {
		s.WriteString(benchDate(i) + strings.Repeat(",1.0466", len(benchCodes)) + ",\n")
	}
	bench(b, Loader{}, s.String(), benchDays*len(benchCodes))
}

func BenchmarkSDMX(b *testing.B) {
	var s strings.Builder
	s.WriteString("KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE,UNIT_MULT\n")
	for i := range benchDays {
		s.WriteString("EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A," + benchDate(i) + ",1.0466,A,US dollar/Euro,0\n")
	}
	bench(b, Loader{}, s.String(), benchDays)
}

func BenchmarkFrankfurterRange(b *testing.B) {
	var s strings.Builder
	s.WriteString(`{"amount":1.0,"base":"EUR","start_date":"2000-01-01","end_date":"2025-01-01","rates":{`)
	for i := range benchDays {
		if i > 0 {
			s.WriteString(",")
		}
		s.WriteString(`"` + benchDate(i) + `":{"USD":1.0466,"JPY":156.67,"CNY":7.5871}`)
	}
	s.WriteString("}}")
	bench(b, Loader{}, s.String(), 3*benchDays)
}

func BenchmarkJournal(b *testing.B) {
	var s strings.Builder
	for i := range benchDays {
		s.WriteString("P " + benchDate(i) + " EUR $1.0466\n")
	}
	bench(b, Loader{}, s.String(), benchDays)
}

func BenchmarkLongCSV(b *testing.B) {
	var s strings.Builder
	s.WriteString("date,base,quote,rate\n")
	for i := range benchDays {
		s.WriteString(benchDate(i) + ",USD,CNY,7.2505\n")
	}
	bench(b, Loader{}, s.String(), benchDays)
}

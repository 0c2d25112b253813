package feed

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The name of a file says nothing: what fails to be told is told by what it looks like.
func TestSniffRefuses(t *testing.T) {
	cases := []struct{ head, want string }{
		{"", "no rates: the input is blank"},
		{" \n\t", "no rates: the input is blank"},
		{"\x1f\x8b\x08rest", "unknown layout: gzip, to be unpacked first"},
		{"PK\x03\x04rest", "unknown layout: a zip archive, to be unpacked first"},
		{"%PDF-1.7", "unknown layout: a PDF"},
		{"\xd0\xcf\x11\xe0\xa1", "unknown layout: an Excel workbook"},
		{"\x00\x01\x02", "unknown layout: not text"},
		{"<!DOCTYPE html><html>", "unknown layout: an HTML page"},
		{"\n<html lang='en'>", "unknown layout: an HTML page"},
		{"<?xml version='1.0'?><!-- <ValCurs> --><rss:feed>", "unknown layout: XML with the root <feed>"},
		{"<Envelope><body/></Envelope>", "unknown layout: XML with the root <Envelope>"},
		{"<", "unknown layout: XML with the root <>"},
		{`{"message":"not found"}`, "unknown layout: JSON of an unknown shape"},
		{`[1,2,3]`, "unknown layout: a JSON array of unknown objects"},
		{"once upon a time\nthere was", `unknown layout: text that begins with "once upon a time"`},
		{"date,note\n2025-02-24,x\n", `unknown layout: text that begins with "date,note"`},
	}
	for _, c := range cases {
		f, err := Sniff([]byte(c.head))
		require.EqualError(t, err, c.want)
		require.Equal(t, Auto, f)
		_, _, err = load(Loader{}, c.head)
		require.EqualError(t, err, "feed: "+c.want)
	}
}

// Every sample is told by its first half as well, and by what follows a byte order mark.
func TestSniffSamples(t *testing.T) {
	dir, err := os.ReadDir("testdata")
	require.NoError(t, err)
	told := map[Format]bool{}
	for _, e := range dir {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		text := sample(t, e.Name())
		f, err := Sniff([]byte(text))
		require.NoError(t, err, e.Name())
		told[f] = true
		g, err := Sniff([]byte("\xef\xbb\xbf\n" + text[:len(text)*3/4]))
		require.NoError(t, err, e.Name())
		require.Equal(t, f, g, e.Name())
	}
	for f := Auto + 1; int(f) < len(formatNames); f++ {
		require.True(t, told[f], "no sample of %v", f)
		require.NotNil(t, f.reader(), f)
	}
}

// A ledger may begin with anything.
func TestSniffLedgers(t *testing.T) {
	f, err := Sniff([]byte("; prices\n\naccount assets\n\nP 2025-02-24 EUR $1.05\n"))
	require.NoError(t, err)
	require.Equal(t, Journal, f)
	f, err = Sniff([]byte("option \"title\" \"P 1\"\n* A heading\n2025-02-24 price EUR 1.05 USD\n"))
	require.NoError(t, err)
	require.Equal(t, Beancount, f)
}

// Members come in any order.
func TestSniffJSON(t *testing.T) {
	cases := []struct {
		text string
		want Format
	}{
		{`{"rates":{"USD":1.1},"base":"EUR","date":"2018-02-24"}`, Fixer},
		{`{"rates":{"USD":1.1},"timestamp":1740441599,"base":"EUR"}`, OpenExchangeRates},
		{`{"usd":{"cny":7.25},"date":"2025-02-24"}`, CurrencyAPI},
		{`{"rates":{"USD":1.1},"amount":1,"base":"EUR"}`, Frankfurter},
		{`{"observations":[{"d":"2025-02-24","FXUSDCAD":{"v":"1.4"}}]}`, ValetJSON},
		{`{"observations":[{"value":"1.4","date":"2025-02-24"}]}`, FREDJSON},
		{`{"motd":{"msg":"hi"},"success":true,"base":"EUR","date":"2022-01-01","rates":{}}`, Fixer},
		{`{"provider":"https://example.com","terms":"","base":"USD","date":"2025-02-24","time_last_updated":1740355201,"rates":{}}`, ExchangeRateAPI},
	}
	for _, c := range cases {
		f, err := Sniff([]byte(c.text))
		require.NoError(t, err, c.text)
		require.Equal(t, c.want.String(), f.String(), c.text)
	}
}

func TestFormatText(t *testing.T) {
	for f := Auto; int(f) < len(formatNames); f++ {
		b, err := f.MarshalText()
		require.NoError(t, err)
		var back Format
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, f, back)
		require.Equal(t, f.String(), string(b))
		require.NotEmpty(t, f.origin())
	}
	bad := Format(200)
	_, err := bad.MarshalText()
	require.Error(t, err)
	require.Equal(t, "format(200)", bad.String())
	_, _, err = load(Loader{Format: bad}, "x")
	require.ErrorIs(t, err, ErrFormat)
	f := ECBXML
	require.Error(t, f.UnmarshalText([]byte("nonsense")))
	require.Equal(t, ECBXML, f)
	require.NoError(t, f.UnmarshalText(nil))
	require.Equal(t, Auto, f)
}

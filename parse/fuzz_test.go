package parse

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// seeds are the texts that fuzzing starts from: some cases of the corpus of a mode, and texts that are no text.
func seeds(f *testing.F, modes ...string) (texts []string) {
	f.Helper()
	cases, err := loadCorpus(corpusDir)
	require.NoError(f, err)
	n := 0
	for _, c := range cases {
		if indexOf(modes, c.Options.Mode) < 0 || len(c.Text) > 400 {
			continue
		}
		if n++; n%12 == 0 || c.Options.Mode != "" {
			texts = append(texts, c.Text)
		}
	}
	require.NotEmpty(f, texts)
	return append(texts, odd...)
}

// odd are texts that nobody writes: each was a thought about what could break.
var odd = []string{
	"", " ", "\n", "\x00", "\xff", "$\xff5", "5\xc2", "\xe2\x82", "€\xa05", "\ufeff$5", "$\u00ad5\u00ad0", "5\u200b€", "\u202e$5\u202c",
	"$", "$$", "$$$5", "$5$5$5", "5$5", "$-", "$-5-", "-$-5", "--$5", "−€5", "$(5)", "($5", "$5)", "((($5)))", "$()", "$(5) million",
	".", "..", "$.", "$.5", "$5.", "$5..", "$5.-", "$5,--", "$1.1.1", "$1,1,1", "$1,23,4", "$1'234'5", "$1 234 5", "5.5.5.5 €", ".5.5 €",
	"$0", "$00000", "$0.000000000000000000000000000000000000000001", "$-0", "0 dollars and 0 cents", "1/0 dollars", "$1/2", "$1 1/64", "$½½", "½ dollar", "1½½ euros",
	"$" + strings.Repeat("9", 40), "$" + strings.Repeat("9", 41), "$" + strings.Repeat("1,", 20) + "1", "$1" + strings.Repeat(",234", 13), "$1" + strings.Repeat(",234", 14),
	"$1 quintillion quintillion", "$1 million million million million million", "$5 lakh crore crore crore crore", "$1" + strings.Repeat(" million", 40), strings.Repeat("hundred ", 40) + "dollars",
	"tens of millions of billions of dollars", "several several dollars", "six-figure figure dollars", "a a a dollar", "half half a half million", "a half a half dollar", "twelve-figure sum in euros",
	"one two three four dollars", "twenty twenty twenty dollars", "three point one four one five nine two six dollars", "one hundred and and and five dollars", "minus minus minus five dollars", "one dollar one dollar one cent",
	"$5-10-15 million", "$5--10", "$10-5", "-$5 - -$10", "-$10 - -$5", "$5 to to $10", "between between $5 and and $10", "from $5 from $6 to $7 to $8", "$5 ± $5", "$5 ± $6", "±$5", "$1 million ± 1", "-$5 ± $1",
	"$1 = $1", "$1 = ¥0", "$1 = -¥5", "$0 = ¥5", "1 dollar = 1 euro = 1 pound", "$1 to €1 to £1", "5 dollars per dollar", "5 euros per euro per pound", "100 yen = $0", "¥5 to the ¥",
	"$5 ($6 ($7 ($8)))", "$5 ()", "$5 (about)", "$5 (or €4; £3; ¥2, ₹1)", "$5, or, or €6", "$5 = €4 = £3", "$5 (2019: €4)", "5 crore rupees (50 million rupees)", "Rs 5 (Rs 5)", "$5 (€4", "$5) €4)",
	"(in millions)", "in millions\n", "(in millions of dollars)\nSales $5\n", "(in $ millions)\n(in thousands)\nSales  5  6\n", "'000\n5\n", "€'000\nSales\t5\t(6)\n", "(Rs crore, except per share data)\nProfit | 5 | (6) | 7%\nper share | $2\n",
	"Date: 2025-02-31\n$5", "Date: 31 April 2020\n$5 (€4) in February 30, 2021", "Feb 29, 2023 (X) - $5", "2025-13-01\n$5", "Date: Date: Date:", "at the end of December ($5) €4",
	"&euro;5", "&#x20AC;5", "&#0;5", "&#xD800;$5", "&amp;&lt;$5", "&pound&pound;5", "&nbsp;$5&nbsp;000", "&#8364; 5&#46;5", "&;", "&&&&", "&thinsp;;",
	"USD5USD", "USDUSD 5", "MUSD", "5 MUSD", "MUSD 5", "TEUR 5-6", "EURbn 5", "5 USDm million", "XXX 5", "5 XXX", "XAU 5", "BTC 0.00000001", "5 satoshis", "5 sats 5 sats", "5 jiao", "3元5角", "5 khoum", "5 iraimbilanja",
	"٥ دولار", "５００円", "१२,३४,५६७ रुपये", "𝟓 dollars", "五百元", "100万円", "3億5000万円", "5㌦", "①€", "€²", "¹$", "5 ﷼", "$５－１０", "$5～10",
	"A$B$C$D$", "$A$1", "$B$4:$C$9", "${5}", "$1 && $2", "\\$5", "`$5`", "s/$1/$2/", "<b>$5</b>", "[$5](x)", "| $5 | €6 |", "~~$5~~", "#$5", "@$5", "_$5_", "$5_", "x=$5", "?p=usd5&q=eur6",
	"5 pounds of pounds", "won 5 won", "real 5 real", "TRY 5 TRY", "ALL 5", "top $5 top", "mark mark 5 marks", "5 cents 5 cents", "99¢ 99¢", "5p 5p", "a penny a pound", "2¢ per ¢",
}

// parserOf makes a parser of two bytes that a fuzzer turns.
func parserOf(lang, region uint8) *Parser {
	langs := []string{"", "en", "en-IN", "de", "de-CH", "fr", "zh", "ja", "es-MX", "pt-BR", "ru", "ar", "hi", "tr", "und", "en-ZA"}
	regions := []string{"", "CA", "IN", "JP", "CH", "ZA", "KW", "MR", "ZZ", "001"}
	p := &Parser{}
	if l := langs[int(lang)%len(langs)]; l != "" {
		p.Languages = []language.Tag{language.Make(l)}
	}
	if r := regions[int(region)%len(regions)]; r != "" {
		p.Region = language.MustParseRegion(r)
	}
	return p
}

func FuzzRead(f *testing.F) {
	for i, s := range seeds(f, "") {
		f.Add(s, uint8(0), uint8(0))
		if i%8 == 0 {
			f.Add(s, uint8(i/8), uint8(i/16))
		}
	}
	files, err := filepath.Glob(filepath.Join(corpusDir, "*", "*.txt"))
	require.NoError(f, err)
	for _, name := range files { // tables and letters, with the marks of the corpus
		b, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(b[:min(len(b), 2000)]), uint8(0), uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, lang, region uint8) {
		requireRead(t, parserOf(lang, region), text)
	})
}

func FuzzAll(f *testing.F) {
	for _, s := range seeds(f, "", "amount", "figure") {
		f.Add(s, uint8(0), uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, lang, region uint8) {
		p := parserOf(lang, region)
		for m := range p.All(text) {
			requireAlone(t, p, text, m)
		}
		requireMatches(t, text, p.AppendAll(nil, text))
	})
}

func FuzzPrice(f *testing.F) {
	for i, s := range seeds(f, "field", "amount") {
		f.Add(s, []string{"", "Price in EUR", "$", "in Rs", "€/£"}[i%5], uint8(0))
	}
	f.Fuzz(func(t *testing.T, text, hint string, lang uint8) {
		checkPrice(t, parserOf(lang, 0), text, hint)
	})
}

// checkPrice holds of every price field.
func checkPrice(t *testing.T, p *Parser, text, hint string) {
	t.Helper()
	m, err := p.Price(text, hint)
	if err != nil {
		requireError(t, text, err, ErrSyntax)
		require.Zero(t, m.Span)
		return
	}
	at := boundaries(text)
	require.Empty(t, spanFault(m.Span, at))
	require.Less(t, m.Start, m.End)
	require.Equal(t, m.Text, m.Of(text))
	require.Empty(t, figureFault(m.Figure))
	_, one := m.Figure.Amount()
	require.True(t, one, "a price is one amount: %s", m.Figure)
	for _, o := range m.Others {
		require.Empty(t, figureFault(o))
	}
	again, err := p.Price(text, hint)
	require.NoError(t, err)
	require.Equal(t, written(t, m), written(t, again))

	// A currency of the parser is the last resort: it changes neither the place nor the number.
	with := *p
	with.Currency = money.XDR
	told, err := with.Price(text, hint)
	require.NoError(t, err)
	require.Equal(t, m.Span, told.Span)
	if m.Figure.Currency().IsValid() && m.Confidence > Low {
		require.Equal(t, m.Figure.String(), told.Figure.String())
	}
}

func FuzzAmount(f *testing.F) {
	for _, s := range seeds(f, "amount", "figure", "field") {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, lang uint8) {
		checkWhole(t, parserOf(lang, 0), text)
	})
}

// checkWhole holds of Amount and Figure for every text.
func checkWhole(t *testing.T, p *Parser, text string) {
	t.Helper()
	a, err := p.Amount(text)
	fig, ferr := p.Figure(text)
	if ferr != nil {
		requireError(t, text, ferr, ErrSyntax, ErrTrailing, ErrCurrency, ErrAmbiguous)
		require.Error(t, err)
	} else {
		require.Empty(t, figureFault(fig))
		require.True(t, fig.Currency().IsValid())
	}
	if err != nil {
		requireError(t, text, err, ErrSyntax, ErrTrailing, ErrCurrency, ErrAmbiguous, ErrRange)
		require.Equal(t, money.Amount{}.String(), a.String())
	} else {
		one, ok := fig.Amount()
		require.True(t, ok)
		require.Equal(t, one.String(), a.String(), "Amount and Figure differ")
		require.Equal(t, money.Plain, fig.Qualifier())
	}

	// A currency of the parser is used where the text has none, and changes nothing else.
	with := *p
	with.Currency = money.XDR
	told, terr := with.Figure(text)
	if ferr == nil {
		require.NoError(t, terr)
		require.Equal(t, fig.String(), told.String())
	} else if !errors.Is(ferr, ErrCurrency) && !errors.Is(ferr, ErrAmbiguous) { // an ambiguous word may allow it or not
		require.Error(t, terr)
	} else if errors.Is(ferr, ErrCurrency) {
		require.NoError(t, terr)
		require.Equal(t, money.XDR, told.Currency())
	}
}

// requireError holds of every error: an *Error with an offset in the text that wraps one of the sentinels.
func requireError(t *testing.T, text string, err error, sentinels ...error) {
	t.Helper()
	var e *Error
	require.ErrorAs(t, err, &e)
	require.True(t, e.Offset >= 0 && e.Offset <= len(text), "offset %d", e.Offset)
	require.True(t, boundaries(text)[e.Offset], "offset %d cuts a character", e.Offset)
	require.True(t, strings.HasPrefix(text, e.Text) && len(e.Text) <= maxErrorText)
	require.Contains(t, sentinels, e.Err)
	require.NotEmpty(t, err.Error())
}

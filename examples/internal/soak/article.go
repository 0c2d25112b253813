// Package soak makes articles and files of rates of which it is known what they say, and readers that behave badly, for the
// long tests of the libraries and programs:
//
//	go test ./examples/normalize ./examples/factcheck ./examples/internal/soak -run Soak -soak 5000
//
// makes so many articles for each test, from a seed that -soak-seed sets. Without the flag a test makes a few.
package soak

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/exactfigures/figures/money"
)

var (
	articles = flag.Int("soak", 0, "how many articles each soak test makes; 0: a few")
	seed     = flag.Uint64("soak-seed", 1, "what the articles and faults of the soak tests are made from")
)

// Random returns a source of numbers that is the same for the same seed and test.
func Random(test uint64) *rand.Rand { return rand.New(rand.NewPCG(*seed, test)) }

// Count returns how many articles a test makes: few, unless the flag says otherwise.
func Count(few int) int {
	if *articles > 0 {
		return *articles
	}
	return few
}

// A Figure was put into an article.
type Figure struct {
	Text       string // as it is written, without hedge
	Start, End int    // where, in bytes
	Want       money.Figure
}

// A Conversion was put into an article: the figures at two indices of its Figures are said to be the same money.
type Conversion struct {
	From, To int
	Right    bool
}

// An Article is a text and what it says.
type Article struct {
	Text        string
	Figures     []Figure
	Conversions []Conversion
}

// dollars is how many of a currency one US dollar buys, on average, as made-up articles have it.
var dollars = []struct {
	currency money.Currency
	before   []string // signs and codes
	after    []string // names
	milli    int64    // thousandths of a unit for one dollar
}{
	{money.USD, []string{"US$", "USD "}, []string{"US dollars"}, 1000},
	{money.EUR, []string{"€", "EUR "}, []string{"euros"}, 920},
	{money.GBP, []string{"£", "GBP "}, []string{"British pounds", "pounds sterling"}, 790},
	{money.CNY, []string{"CNY "}, []string{"Chinese yuan"}, 7200},
	{money.JPY, []string{"JPY "}, []string{"Japanese yen"}, 148000},
	{money.CHF, []string{"CHF "}, []string{"Swiss francs"}, 885},
	{money.HKD, []string{"HK$"}, []string{"Hong Kong dollars"}, 7820},
	{money.CAD, []string{"C$", "CAD "}, []string{"Canadian dollars"}, 1350},
	{money.INR, []string{"INR "}, []string{"Indian rupees"}, 82800},
	{money.SEK, []string{"SEK "}, []string{"Swedish kronor"}, 10300},
}

var scales = []struct {
	word string
	zero int
}{{"", 0}, {" thousand", 3}, {" million", 6}, {" billion", 9}}

var hedges = []struct {
	word string
	q    money.Qualifier
}{
	{"", money.Plain}, {"", money.Plain}, {"", money.Plain}, {"about ", money.About}, {"more than ", money.Above}, {"nearly ", money.Nearly},
	{"at least ", money.AtLeast}, {"up to ", money.AtMost}, {"roughly ", money.About},
}

// Words that say nothing of money.
var (
	openings = []string{
		"The ministry said on Monday that the harbour would cost", "In the first phase, the builders asked for", "Officials put the bill for the bridge at",
		"According to the report the museum lost", "By the end of the year the railway had spent", "The court ordered the firm to pay",
		"A spokeswoman confirmed that the village received", "Engineers estimate that the tunnel needs", "The board set aside",
	}
	closings = []string{
		".", " over two decades.", ", according to people who were present.", " for the new wing of the library.", ".\n", " before the winter begins.",
		", the newspaper wrote.",
	}
	ends    = []string{".", ", according to people who were present.", ".\n", ", the newspaper wrote.", " for the new wing of the library."}
	fillers = []string{
		"The weather was mild for the season, and 14 ships waited outside.", "Nobody was hurt.", "Of the 250 members, 31 stayed away.",
		"Chapter 7 describes the old town hall; chapter 12 the market.", "Attendance grew by 4.5 percent.", "The road is 38 km long.",
		"It opened at 9:30 and closed at 17:00.", "Das Rathaus blieb am Abend leer.", "Le musée rouvrira au printemps.",
		"\n\nThe second part of the inquiry will begin in March.", "Version 2.1 of the plan is 340 pages long.", "“We are pleased,” the mayor said.",
	}
	cues = []string{" (%s)", ", equivalent to %s", " (about %s)"}
)

// New makes an article of about so many sentences. It states the date of its rates: 12 March 2024.
func New(rnd *rand.Rand, sentences int) *Article {
	w := &writer{rnd: rnd}
	w.b.WriteString("Date: 2024-03-12\n\n")
	for range sentences {
		switch n := rnd.IntN(10); {
		case n < 4:
			w.b.WriteString(w.pick(fillers))
		case n < 7:
			w.b.WriteString(w.pick(openings) + " ")
			w.figure(w.number())
			w.b.WriteString(w.pick(closings))
		case n < 8:
			w.b.WriteString(w.pick(openings) + " ")
			w.interval()
			w.b.WriteString(w.pick(closings))
		default:
			w.b.WriteString(w.pick(openings) + " ")
			w.conversion()
			w.b.WriteString(w.pick(ends))
		}
		w.b.WriteString(" ")
	}
	w.article.Text = w.b.String()
	return &w.article
}

type writer struct {
	rnd     *rand.Rand
	b       strings.Builder
	article Article
}

func (w *writer) pick(list []string) string { return list[w.rnd.IntN(len(list))] }

// number is what is written: digits, at which place the point stands, zeros of the scale, and the currency.
type number struct {
	digits  int64
	places  int
	scale   int // index of scales
	current int // index of dollars
}

func (w *writer) number() number {
	n := number{scale: w.rnd.IntN(len(scales)), current: w.rnd.IntN(len(dollars))}
	switch {
	case n.scale == 0:
		n.digits = 20_000 + w.rnd.Int64N(900_000) // written with a comma
	default:
		n.places = w.rnd.IntN(3)
		n.digits = 1 + w.rnd.Int64N(999)
		if n.places > 0 && n.digits%10 == 0 {
			n.digits++
		}
	}
	return n
}

// text writes the number: "1,234" or "3.5", with its scale.
func (n number) text() string {
	s := fmt.Sprint(n.digits)
	if n.places > 0 {
		for len(s) <= n.places {
			s = "0" + s
		}
		return s[:len(s)-n.places] + "." + s[len(s)-n.places:] + scales[n.scale].word
	}
	if len(s) > 3 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s + scales[n.scale].word
}

func (n number) amount() money.Amount {
	return money.FromCoefficient(n.digits, int32(scales[n.scale].zero-n.places), dollars[n.current].currency)
}

// step is how finely it is written.
func (n number) step() money.Step {
	return money.StepOf(int32(scales[n.scale].zero-n.places), n.places > 0)
}

// write puts a text into the article as a figure.
func (w *writer) write(text string, want money.Figure) int {
	start := w.b.Len()
	w.b.WriteString(text)
	w.article.Figures = append(w.article.Figures, Figure{text, start, start + len(text), want})
	return len(w.article.Figures) - 1
}

// written is a number with its currency, before or behind.
func (w *writer) written(n number) string {
	c := dollars[n.current]
	if w.rnd.IntN(2) == 0 {
		return w.pick(c.before) + n.text()
	}
	return n.text() + " " + w.pick(c.after)
}

func (w *writer) figure(n number) int {
	h := hedges[w.rnd.IntN(len(hedges))]
	w.b.WriteString(h.word)
	return w.write(w.written(n), money.FigureOf(n.amount()).WithSteps(n.step(), n.step()).WithQualifier(h.q))
}

// interval writes "between 5 and 6.5 million euros".
func (w *writer) interval() {
	n := w.number()
	n.scale = max(n.scale, 2)
	n.places, n.digits = 0, 1+n.digits%400
	m := n
	m.digits += 1 + w.rnd.Int64N(300)
	low := fmt.Sprint(n.digits)
	want, err := money.RangeOf(n.amount(), m.amount())
	if err != nil {
		panic(err)
	}
	w.b.WriteString("between ")
	w.write(low+" and "+m.text()+" "+w.pick(dollars[n.current].after), want.WithSteps(n.step(), m.step()))
}

// conversion writes two figures that are said to be the same money. A wrong one is ten or a hundred times too large.
func (w *writer) conversion() {
	n := w.number()
	n.scale, n.places = 3, 0
	n.digits = 100 + n.digits%899
	to := n.current
	for to == n.current {
		to = w.rnd.IntN(len(dollars))
	}
	// Three digits of n in the other currency, as number of thousandths of a billion.
	milli := n.digits * 1000 * dollars[to].milli / dollars[n.current].milli
	right := w.rnd.IntN(3) > 0
	if !right {
		milli *= 10
		if w.rnd.IntN(2) == 0 {
			milli *= 10
		}
	}
	m := number{digits: milli, places: 3, scale: 3, current: to}
	for m.digits >= 1000 && m.places > 0 {
		m.digits, m.places = (m.digits+5)/10, m.places-1
	}
	if m.digits >= 1000 || m.digits < 10 { // too large for billions, or too small: a million or a trillion would do
		w.figure(n)
		return
	}
	from := w.figure(n)
	cue := w.pick(cues)
	before, after, _ := strings.Cut(cue, "%s")
	q := money.Plain
	if strings.HasSuffix(before, "about ") {
		q = money.About
	}
	w.b.WriteString(before)
	second := w.write(w.written(m), money.FigureOf(m.amount()).WithSteps(m.step(), m.step()).WithQualifier(q))
	w.b.WriteString(after)
	w.article.Conversions = append(w.article.Conversions, Conversion{from, second, right})
}

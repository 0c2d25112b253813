package parse

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/exactfigures/figures/money"
	"github.com/shopspring/decimal"
)

// What the notation of the corpus expects: figures, pairs, rates, header scales.

type wantMatch struct {
	Span
	Want  wantFigure
	Doc   bool        // only Read knows it
	All   *wantFigure // what All says where it knows less
	Loose bool        // any span that overlaps is right
}

type wantFigure struct {
	Qualifier  string
	Currency   string // "" open
	Low, High  decimal.Decimal
	Ranged     bool
	Vague      bool
	Per        string
	Confidence string // "" not asked
	Others     []wantFigure
	Steps      []decimal.Decimal
	Point      bool
	HasPoint   bool
	Note       bool
}

type wantPair struct {
	From, To int // indices of Figures
	Cue      Span
	First    bool // the first leg of its head
	When     string
	HasWhen  bool
}

type wantRate struct {
	Span
	Base, Quote string
	Price       decimal.Decimal
}

type wantScale struct {
	Span
	Exponent int
	Currency string
}

var (
	corpusQualifiers = []string{"", "exactly", "about", "nearly", "below", "at_most", "above", "at_least"}
	corpusPers       = []string{"", "share", "year", "quarter", "month", "week", "day", "hour", "unit", "kilogram", "tonne", "barrel", "litre", "square_metre", "other"}
	corpusConfidence = []string{"low", "medium", "high", "certain"}

	corpusNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?(e[0-9]{1,2})?$`)
	corpusCode   = regexp.MustCompile(`^[A-Z]{3}$`)
	corpusWhen   = regexp.MustCompile(`^(none|event|(event )?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)$`)
)

func parseWantNumber(s string) (decimal.Decimal, error) {
	if !corpusNumber.MatchString(s) {
		return decimal.Decimal{}, fmt.Errorf("no number: %q", s)
	}
	return decimal.NewFromString(s) // the pattern bounds it
}

// parseWant reads "[qualifier] CUR value|low..high [vague] [/per] [; more]"; "any" and "/any" leave the hedge or the unit open.
func parseWant(s string) (wantFigure, error) {
	var w wantFigure
	parts := strings.Split(s, ";")
	f := strings.Fields(parts[0])
	if len(f) > 0 && (indexOf(corpusQualifiers, f[0]) > 0 || f[0] == "any") {
		w.Qualifier, f = f[0], f[1:]
	}
	if len(f) < 2 {
		return w, fmt.Errorf("no figure: %q", s)
	}
	if f[0] != "???" {
		if w.Currency = f[0]; !corpusCode.MatchString(f[0]) {
			return w, fmt.Errorf("no code: %q", f[0])
		}
	}
	low, high, ranged := strings.Cut(f[1], "..")
	var err error
	if w.Low, err = parseWantNumber(low); err != nil {
		return w, err
	}
	w.High = w.Low
	if w.Ranged = ranged; ranged {
		if w.High, err = parseWantNumber(high); err != nil {
			return w, err
		}
		if w.High.LessThanOrEqual(w.Low) {
			return w, fmt.Errorf("the ends of %q are the wrong way round", f[1])
		}
	}
	for _, x := range f[2:] {
		switch {
		case x == "vague" && ranged && !w.Vague:
			w.Vague = true
		case x[0] == '/' && (indexOf(corpusPers, x[1:]) > 0 || x == "/any") && w.Per == "":
			w.Per = x[1:]
		default:
			return w, fmt.Errorf("unknown word %q", x)
		}
	}
	for _, x := range parts[1:] {
		if err := w.more(strings.TrimSpace(x)); err != nil {
			return w, err
		}
	}
	return w, nil
}

// more reads what stands behind a semicolon: a confidence, "step n", "point", "no point", "note", or another reading.
func (w *wantFigure) more(x string) error {
	switch {
	case indexOf(corpusConfidence, x) >= 0:
		w.Confidence = x
	case x == "point", x == "no point":
		w.Point, w.HasPoint = x == "point", true
	case x == "note":
		w.Note = true
	case strings.HasPrefix(x, "step "):
		for _, n := range strings.Split(x[5:], "..") {
			d, err := parseWantNumber(n)
			if err != nil {
				return err
			}
			w.Steps = append(w.Steps, d)
		}
		if len(w.Steps) > 2 {
			return fmt.Errorf("too many steps: %q", x)
		}
	default:
		o, err := parseWant(x)
		if err != nil {
			return err
		}
		w.Others = append(w.Others, o)
	}
	return nil
}

// parseWantDate reads YYYY, YYYY-MM or YYYY-MM-DD.
func parseWantDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			d := Date{Year: t.Year()}
			if len(s) > 4 {
				d.Month = t.Month()
			}
			if len(s) > 7 {
				d.Day = t.Day()
			}
			return d, nil
		}
	}
	return Date{}, fmt.Errorf("no date: %q", s)
}

// String is the notation of f, without what stands behind the semicolon.
func (w wantFigure) String() string {
	s := plainDecimal(w.Low)
	if w.Ranged {
		s += ".." + plainDecimal(w.High)
	}
	if w.Currency == "" {
		s = "??? " + s
	} else {
		s = w.Currency + " " + s
	}
	if w.Qualifier != "" {
		s = w.Qualifier + " " + s
	}
	if w.Vague {
		s += " vague"
	}
	if w.Per != "" {
		s += " /" + w.Per
	}
	return s
}

// wantOf puts a figure that was read into the notation, so that expected and actual compare as strings.
func wantOf(f money.Figure, per Per) wantFigure {
	low, high := f.Range()
	_, single := f.Amount()
	w := wantFigure{
		Low: low.Decimal(), High: high.Decimal(), Ranged: !single, Vague: f.Vague(),
		Qualifier: fmt.Sprintf("qualifier(%d)", f.Qualifier()), Per: fmt.Sprintf("per(%d)", per),
	}
	if int(f.Qualifier()) < len(corpusQualifiers) {
		w.Qualifier = corpusQualifiers[f.Qualifier()]
	}
	if int(per) < len(corpusPers) {
		w.Per = corpusPers[per]
	}
	if c := f.Currency(); c.IsValid() {
		w.Currency = c.String()
	}
	return w
}

// plainDecimal writes d without an exponent and without zeros behind the last decimal.
func plainDecimal(d decimal.Decimal) string {
	c, e := d.Coefficient(), int(d.Exponent())
	if e > 100 || e < -100 {
		return fmt.Sprintf("%se%d", c, e)
	}
	sign := ""
	if c.Sign() < 0 {
		sign, c = "-", c.Neg(c)
	}
	s := c.String()
	if e >= 0 {
		if s == "0" {
			return "0"
		}
		return sign + s + strings.Repeat("0", e)
	}
	if len(s) <= -e {
		s = strings.Repeat("0", 1-e-len(s)) + s
	}
	s = strings.TrimRight(s[:len(s)+e]+"."+s[len(s)+e:], "0")
	if s = strings.TrimSuffix(s, "."); s == "0" {
		sign = ""
	}
	return sign + s
}

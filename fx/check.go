package fx

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Checker says whether two figures of a text can be the same money. The zero Checker has no rates: it knows only exact ones, those
// that the text states, and whether the conversions of one text agree with each other. A Checker is safe for concurrent use
// if its Source is; its fields must not change meanwhile.
type Checker struct {
	// Source gives the rates. A [Ranger] can also tell when a claim that is wrong today was right.
	Source Source
	// Date is the day, month or year of the text. It wins over the date that the text gives for itself; the date that the
	// words beside a claim give wins over both. Where none is known, a claim that is wrong on every day is still Inconsistent.
	Date parse.Date
	// Until, if set, makes a period of Date, as a filing reports on one: a claim of the Checker's Date may use any rate from
	// its first day to the last day of Until. It says nothing of claims that have a date of their own.
	Until parse.Date
	// Tolerance is how far a conversion may be off the rates, as a share: 0.02 is two in a hundred, which is also what the
	// zero value means. It covers the time of day, the source and the direction of trade. A rate that the text itself states
	// is held to half of it. A pair may be off further where its rates say less: by 0.04 where they are averages of months, by
	// 0.12 for averages of years, and by a factor of two where a currency has an official and a market rate.
	Tolerance decimal.Decimal
	// MinGrade is the least grade that passes; claims of a lower one are Inconsistent. The zero value passes all.
	MinGrade Grade
	// Parser reads the text in Text. The zero Parser reads every language.
	Parser parse.Parser
}

// The days before and after a date whose rates count: writers use a rate some days old, and their day ends later than another's.
const (
	daysBefore = 7
	daysAfter  = 1
)

// An average hides the days it was made of. Measured on the daily rates of 22 currencies from 1995 on: with these tolerances the rate of
// a day lies outside the average of its month and its neighbours on 0.2 % of the days, outside that of its year on 0.7 %.
var (
	defaultTolerance = big.NewRat(2, 100)
	monthTolerance   = big.NewRat(4, 100)
	yearTolerance    = big.NewRat(12, 100)
	dualTolerance    = one // a factor of two
)

// setting is what the check of one claim knows besides its two figures.
type setting struct {
	date    parse.Date
	stated  statedRates // of the pair's text
	at      parse.Span  // where the claim stands, to find the nearest stated rate
	twoLegs bool
	plain   bool // do not look for causes
}

// Check checks one equivalence. The date is that of its own words, else the Checker's. An error means that the Source failed; a rate
// that it does not have is a Finding that is Undetermined.
func (c *Checker) Check(ctx context.Context, e parse.Equivalence) (Finding, error) {
	f, err := c.check(ctx, e, setting{date: c.dateOf(e.When, parse.Date{})}, nil)
	f.q = nil
	return f, err
}

// Figures checks whether b can be a conversion of a at the Checker's date. Its Finding has no claims. Errors are as for Check.
func (c *Checker) Figures(ctx context.Context, a, b money.Figure) (Finding, error) {
	f, err := c.compare(ctx, a, b, setting{date: c.Date})
	f.q = nil
	return f, err
}

// Text reads a text with the Checker's Parser and checks it as Document does.
func (c *Checker) Text(ctx context.Context, text string) ([]Finding, error) {
	return c.Document(ctx, c.Parser.Read(text))
}

// dateOf returns the date at which a claim is said to hold: zero if its words speak of another time that nobody knows.
func (c *Checker) dateOf(w parse.When, own parse.Date) parse.Date {
	switch {
	case !w.Date.IsZero():
		return w.Date
	case w.Event:
		return parse.Date{}
	case !c.Date.IsZero():
		return c.Date
	}
	return own
}

// period returns the days whose rates count for a date, or for the Checker's own period.
func (c *Checker) period(d parse.Date) (w window, until parse.Date) {
	w = windowOf(d)
	if u := windowOf(c.Until); w.known() && u.known() && d == c.Date && u.to.After(w.to) {
		w.to, until = u.to, c.Until
	}
	return w, until
}

// windowOf returns the days whose rates count for a date. A date out of the calendar is none.
func windowOf(d parse.Date) window {
	if d.IsZero() || d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31 {
		return window{}
	}
	first, last := d.Range()
	return window{first.AddDate(0, 0, -daysBefore), last.AddDate(0, 0, daysAfter)}
}

func (c *Checker) tolerance() *big.Rat {
	if t, ok := ratOf(c.Tolerance); ok && t.Sign() > 0 {
		return t
	}
	return defaultTolerance
}

// compare checks two figures in the reading given.
func (c *Checker) compare(ctx context.Context, a, b money.Figure, s setting) (Finding, error) {
	f := Finding{From: a, To: b, Date: s.date, Tolerance: c.tolerance()}
	qa, ok1 := newQuantity(a)
	qb, ok2 := newQuantity(b)
	switch from, to := a.Currency(), b.Currency(); {
	case !ok1 || !ok2:
		f.Reason = OutOfRange
		return f, nil
	case qa.sign == 0 && qb.sign == 0:
		f.Verdict, f.Grade, f.Basis = Consistent, GradeExact, ByDefinition
		return f, nil
	case qa.sign == 0 || qb.sign == 0:
		f.Verdict, f.Reason = Inconsistent, ZeroFigure
		return f, nil
	case qa.sign == 2 || qb.sign == 2:
		f.Reason = ZeroFigure
		return f, nil
	case qa.sign != qb.sign:
		f.Verdict, f.Reason = Inconsistent, SignMismatch
		return f, nil
	case !from.IsValid() || !to.IsValid():
		f.Reason = Ambiguous
		return f, nil
	}
	var days window
	days, f.Until = c.period(s.date)
	q := &question{
		ctx: ctx, src: c.Source, from: a.Currency(), to: b.Currency(), a: qa, b: qb,
		tolerance: f.Tolerance, window: days, twoLegs: s.twoLegs,
	}
	if stated, ok := s.stated.nearest(s.at, q.from, q.to); ok {
		return c.compareStated(ctx, f, q, s, stated)
	}
	return c.compareTable(f, q, s)
}

// compareTable holds a claim against the rates of the Source.
func (c *Checker) compareTable(f Finding, q *question, s setting) (Finding, error) {
	undated := false
	f.Basis, f.q = ByTable, q
	switch {
	case q.from == q.to:
		f.Basis = ByDefinition
		q.rates, q.latest, q.tolerance = Bounds{one, one}, one, new(big.Rat)
	default:
		w := q.window
		if !w.known() {
			if w, undated = allTime, true; !isRanger(c.Source) {
				r, ok := ExactRate(q.from, q.to, w.to)
				if !ok {
					f.Reason, f.Basis = NoDate, NoBasis
					return f, nil
				}
				f.Rates = Interval{r, r}
				break
			}
		}
		low, high, err := rangeFrom(q.ctx, q.source(), q.from, q.to, w.from, w.to)
		if err != nil {
			var none *NoRateError
			if !errors.Is(err, ErrNoRate) {
				return Finding{}, err
			}
			f.Reason, f.Basis = NoRate, NoBasis
			if errors.As(err, &none) && !none.Nearest.IsZero() {
				f.Reason = StaleRate
			}
			return f, nil
		}
		f.Rates = Interval{low, high}
	}
	if f.Rates.Low.IsValid() {
		q.rates = Bounds{f.Rates.Low.Rat(), f.Rates.High.Rat()}
		exact := f.Rates.Low.Kind == Exact && f.Rates.High.Kind == Exact
		undated = undated && !exact
		switch {
		case exact:
			q.latest, f.Basis = q.rates.High, ByDefinition
		case !undated:
			var err error
			if q.latest, err = latestOf(q.ctx, q.source(), q.from, q.to, q.window.to, f.Rates.Low, f.Rates.High); err != nil {
				return Finding{}, err
			}
		}
		q.average = f.Rates.Low.Kind == YearAverage || f.Rates.High.Kind == YearAverage
		// The hull of decades needs no room for the days of an average at one of its ends.
		wide := undated && !(average(f.Rates.Low.Kind) && average(f.Rates.High.Kind))
		q.average = q.average && !wide
		switch {
		case wide:
		case q.average:
			q.tolerance = maxRat(q.tolerance, yearTolerance)
		case f.Rates.Low.Kind == MonthAverage || f.Rates.High.Kind == MonthAverage:
			q.tolerance = maxRat(q.tolerance, monthTolerance)
		}
		if !exact && (dualIn(q.from, q.window) || dualIn(q.to, q.window)) {
			q.tolerance = maxRat(q.tolerance, dualTolerance)
		}
	}
	return c.judge(f, q, s, undated)
}

// allTime is asked for where no date is known.
var allTime = window{time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 30, 0, 0, 0, 0, time.UTC)}

func isRanger(s Source) bool { _, ok := s.(Ranger); return ok }

func dualIn(c money.Currency, w window) bool {
	if !w.known() {
		return DualRate(c)
	}
	return dualOn(c, dayOf(w.from), dayOf(w.to))
}

// Without a date a claim is wrong if it is right at no known rate. That needs rates over longHistory years, or a claim
// that is off by more than any currency moves in between: wildGap, a factor of ten.
const longHistory = 20

var wildGap = big.NewRat(9, 1)

// average reports whether a rate is the mean of a longer time.
func average(k Kind) bool { return k == MonthAverage || k == YearAverage }

// judge says how a claim stands to its rates.
func (c *Checker) judge(f Finding, q *question, s setting, undated bool) (Finding, error) {
	f.Tolerance, f.Latest, f.Allowed = q.tolerance, q.latest, q.rates.widened(q.tolerance)
	grade := q.grade()
	shown := *q // what the numbers are of
	f.End = q.worseEnd()
	shown.a, shown.b = q.a.end(f.End), q.b.end(f.End)
	from, to := q.levels(grade)
	f.FromBounds, f.ToBounds = shown.a.bounds(from), shown.b.bounds(to)
	f.Implied = implied(f.FromBounds, f.ToBounds)
	f.Gap = gap(implied(shown.a.bounds(loose), shown.b.bounds(loose)), q.rates)
	f.Ratio = off(shown.a, shown.b, q.latest)
	if !undated {
		f.Expected, f.Suggestion = q.expected(), q.suggestion()
	}
	var err error
	switch {
	case grade == NoGrade:
		f.Verdict = Inconsistent
		if !s.plain {
			wrong := q
			if f.End != NoEnd && q.rightEnd(f.End.other()) {
				wrong, shown.oneEnd = &shown, true // what happened to the other one?
			}
			f.Causes, err = wrong.diagnose()
			f.Ever, f.EverYears, q.known = wrong.ever, wrong.everYears, wrong.known
			f.explainCauses()
		}
		if undated && err == nil && f.Gap.Cmp(wildGap) < 0 {
			if _, err = q.rightYears(q.tolerance); q.known.Last-q.known.First < longHistory {
				// Two years of rates do not say what a currency was worth before them.
				f.Verdict, f.Reason, f.Causes = Undetermined, NoDate, nil
			}
		}
	case undated:
		f.Reason = NoDate
		f.Years, err = q.rightYears(q.tolerance)
	case grade < c.MinGrade:
		f.Verdict, f.Grade, f.Reason = Inconsistent, grade, BelowGrade
	default:
		f.Verdict, f.Grade = Consistent, grade
	}
	return f, err
}

// grade returns how finely the two figures agree. Where To repeats the digits of From, as "2 billion" and "200 million", the writer may not
// have converted at all: then From counts as it is written, and To may only be what that is rounded to.
func (q *question) grade() Grade {
	rates := q.rates.widened(q.tolerance)
	g := gradeOf(q.a, q.b, rates, q.twoLegs)
	if g == GradeExact || g == NoGrade || q.a.ranged || q.b.ranged || q.a.vague || q.b.vague {
		return g
	}
	if _, repeated := powerBetween(q.a.low.value, q.b.low.value); repeated && !agrees(q.a, q.b, tight, coarse, rates) {
		return NoGrade
	}
	return g
}

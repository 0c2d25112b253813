package fx

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// daysOf writes the days of observations.
func daysOf(l []obs) string {
	var days []string
	for _, o := range l {
		days = append(days, o.day.String())
	}
	return strings.Join(days, " ")
}

// What counts for a window of days: the observations inside, and those around it that may stand in.
func TestStretch(t *testing.T) {
	t.Parallel()
	tb := &Table{metas: []meta{{kind: Mid}, {kind: Snapshot}, {kind: MonthAverage}, {kind: YearAverage}}}
	list := func(kind uint16, days string) (l []obs) {
		for s := range strings.FieldsSeq(days) {
			l = append(l, obs{coef: 1, day: dayOf(on(t, s)), meta: kind})
		}
		return l
	}
	daily := list(0, "2024-03-01 2024-03-04 2024-03-05 2024-03-25")
	rare := list(1, "2024-01-01 2024-02-05 2024-06-01")
	months := list(2, "2004-10-01 2004-11-01 2004-12-01 2005-01-01 2005-02-01 2005-03-01")
	years := list(3, "2003-01-01 2004-01-01 2005-01-01 2006-01-01")
	mixed := append(list(1, "2024-01-01"), list(0, "2024-01-03")...)
	for _, c := range []struct {
		name     string
		l        []obs
		class    class
		breakOn  string
		from, to string
		want     string
	}{
		{"inside, and the last one before", daily, classPoint, "", "2024-03-04", "2024-03-05", "2024-03-01 2024-03-04 2024-03-05"},
		{"the one before is too old by a day", daily, classPoint, "", "2024-03-16", "2024-03-17", ""},
		{"the one before is just young enough", daily, classPoint, "", "2024-03-15", "2024-03-15", "2024-03-05 2024-03-25"},
		{"a gap of twice what the kind allows is bridged", daily, classPoint, "", "2024-03-15", "2024-03-24", "2024-03-05 2024-03-25"},
		{"the one after is too far from the window", daily, classPoint, "", "2024-03-10", "2024-03-14", "2024-03-05"},
		{"nothing before, nothing after", daily, classPoint, "", "2024-02-01", "2024-02-28", ""},
		{"the end of the list", daily, classPoint, "", "2024-03-26", "2024-03-27", "2024-03-25"},
		{"snapshots on both sides", rare, classPoint, "", "2024-01-10", "2024-01-20", "2024-01-01 2024-02-05"},
		{"snapshots too far apart", rare, classPoint, "", "2024-03-01", "2024-04-20", "2024-02-05"},
		{"a snapshot in use keeps the day after it in use", mixed, classPoint, "", "2024-02-01", "2024-02-02", "2024-01-03"},
		{"as long as the snapshot may be", mixed, classPoint, "", "2024-02-16", "2024-02-17", ""},

		{"a month and its neighbours", months, classMonth, "", "2004-12-05", "2004-12-20", "2004-11-01 2004-12-01 2005-01-01"},
		{"the first month", months, classMonth, "", "2004-10-05", "2004-10-20", "2004-10-01 2004-11-01"},
		{"the last month", months, classMonth, "", "2005-03-31", "2005-04-20", "2005-02-01 2005-03-01"},
		{"after the last month", months, classMonth, "", "2005-04-01", "2005-04-20", "2005-03-01"},
		{"too long after the last month", months, classMonth, "", "2005-05-16", "2005-05-20", ""},
		{"a year and its neighbours", years, classYear, "", "2005-12-31", "2005-12-31", "2004-01-01 2005-01-01 2006-01-01"},

		{"before a value break", months, classMonth, "2005-01-01", "2004-12-05", "2004-12-20", "2004-11-01 2004-12-01"},
		{"its last day", months, classMonth, "2005-01-01", "2004-12-31", "2004-12-31", "2004-11-01 2004-12-01"},
		{"from a value break on", months, classMonth, "2005-01-01", "2005-01-01", "2005-01-20", "2005-01-01 2005-02-01"},
		{"over a value break", months, classMonth, "2005-01-01", "2004-12-31", "2005-01-01", "2004-11-01 2004-12-01 2005-01-01 2005-02-01"},
		{"two units in the neighbours", months, classMonth, "2004-11-01", "2004-12-05", "2004-12-20", "2004-11-01 2004-12-01 2005-01-01"},
		{"days: the one before is of the old unit", daily, classPoint, "2024-03-08", "2024-03-09", "2024-03-10", ""},
		{"days: on the day of the break", daily, classPoint, "2024-03-08", "2024-03-08", "2024-03-10", ""},
		{"days: the break is the day after", daily, classPoint, "2024-03-08", "2024-03-07", "2024-03-07", "2024-03-05"},
		{"days: the one after is of the new unit", daily, classPoint, "2024-03-20", "2024-03-15", "2024-03-19", "2024-03-05"},
		{"days: the break is in the window", daily, classPoint, "2024-03-20", "2024-03-15", "2024-03-20", "2024-03-05 2024-03-25"},
		{"days: nothing is bridged over a break", daily, classPoint, "2024-03-15", "2024-03-15", "2024-03-24", ""},
		{"days: a break before all", daily, classPoint, "2024-03-01", "2024-03-15", "2024-03-24", "2024-03-05 2024-03-25"},
	} {
		p := &pair{}
		p.setList(c.class, c.l)
		if c.breakOn != "" {
			p.breakOn = dayOf(on(t, c.breakOn))
		}
		from, to := dayOf(on(t, c.from)), dayOf(on(t, c.to))
		require.Equal(t, c.want, daysOf(tb.stretch(p, c.class, from, to).all()), c.name)
		_, age, ok := tb.inWindow(p, c.class, from, to)
		require.Equal(t, c.want != "", ok, c.name)
		require.True(t, age >= 0, c.name)
	}
}

// A legal rate holds since its day. Before it the two were currencies with a market.
func TestRangeBeforeALegalRate(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "1998-06-01 EUR/DEM 1.97", "1998-06-02 EUR/DEM 1.98")
	for _, c := range []struct{ from, to, low, high string }{
		{"1998-06-01", "1998-06-03", "197/100", "99/50"},
		{"1998-06-01", "1999-06-03", "195583/100000", "99/50"},
		{"1999-01-01", "1999-06-03", "195583/100000", "195583/100000"},
	} {
		low, high, err := tb.Range(bg, money.EUR, money.DEM, on(t, c.from), on(t, c.to))
		require.NoError(t, err)
		require.Equal(t, c.low+" "+c.high, low.Rat().String()+" "+high.Rat().String(), "%s to %s", c.from, c.to)
	}
}

// Legs that have no days in common are not walked day by day: the lowest of one meets the highest of the other.
func TestRangeOfLegsOfDifferentDays(t *testing.T) {
	t.Parallel()
	tb := tableOf(t,
		"2024-01-10 EUR/USD 1.20", "2024-01-12 EUR/USD 1.10",
		"2024-01-01 USD/TRY 7 snapshot", "2024-01-20 USD/TRY 8 snapshot",
		"2024-01-02 USD/PLN 4 snapshot", "2024-01-21 USD/PLN 5 snapshot",
	)
	for _, c := range []struct{ base, quote, low, high string }{
		{"EUR", "TRY", "77/10", "48/5"}, // 1.10 × 7, 1.20 × 8
		{"TRY", "EUR", "5/48", "10/77"},
		{"TRY", "PLN", "1/2", "5/7"}, // 4 / 8, 5 / 7: other days
	} {
		low, high, err := tb.Range(bg, cur(c.base), cur(c.quote), on(t, "2024-01-09"), on(t, "2024-01-13"))
		require.NoError(t, err)
		require.Equal(t, c.low+" "+c.high, low.Rat().String()+" "+high.Rat().String(), c.base+c.quote)
	}
}

// The parts of a window without rates are looked up on another way where they are longer than the slack.
func TestRangeLooksFurtherBeyondTheSlack(t *testing.T) {
	t.Parallel()
	tb := tableOf(t,
		"2024-03-01 USD/PLN 4.0", "2024-03-05 USD/PLN 4.1",
		"2024-01-01 USD/PLN 3.5 month_average", "2024-02-01 USD/PLN 3.6 month_average", "2024-03-01 USD/PLN 4.05 month_average",
		"2024-04-01 USD/PLN 4.5 month_average",
	)
	for _, c := range []struct{ from, to, low, high string }{
		{"2024-02-28", "2024-03-06", "4", "41/10"},
		{"2024-02-14", "2024-03-06", "4", "41/10"},   // sixteen days before the first
		{"2024-02-13", "2024-03-06", "7/2", "41/10"}, // seventeen
		{"2024-03-01", "2024-03-31", "4", "41/10"},   // sixteen days after the last may be used
		{"2024-03-01", "2024-04-01", "18/5", "9/2"},  // seventeen: the month before it counts too
	} {
		low, high, err := tb.Range(bg, money.USD, cur("PLN"), on(t, c.from), on(t, c.to))
		require.NoError(t, err)
		require.Equal(t, c.low+" "+c.high, low.Rat().RatString()+" "+high.Rat().RatString(), "%s to %s", c.from, c.to)
	}
}

// pegged returns a peg of the dirham to the dollar for some days.
func pegged(t *testing.T, price, from, until string) Rate {
	t.Helper()
	r := rateOf(t, from+" USD/AED "+price+" peg")
	r.Until = on(t, until)
	return r
}

// A peg counts from its first to its last day, and no other rate is taken for it.
func TestRangeOfPegs(t *testing.T) {
	t.Parallel()
	tb := &Table{}
	require.NoError(t, tb.Add(
		pegged(t, "2", "1990-01-01", "1994-12-31"), pegged(t, "3", "1996-01-01", "1999-12-31"), pegged(t, "4", "2000-01-01", "2004-12-31")))
	for _, c := range []struct{ from, to, low, high string }{
		{"1990-01-01", "1990-01-01", "2", "2"},
		{"1989-12-01", "1990-01-01", "2", "2"},
		{"1989-12-01", "1989-12-31", "", ""},
		{"1994-12-31", "1995-01-20", "2", "2"},
		{"1995-01-01", "1995-12-31", "", ""},
		{"1995-01-01", "1996-01-01", "3", "3"},
		{"1999-12-31", "1999-12-31", "3", "3"},
		{"2000-01-01", "2000-01-01", "4", "4"},
		{"1990-06-01", "2003-01-01", "2", "4"},
		{"1996-06-01", "2003-01-01", "3", "4"},
		{"1991-01-01", "1997-01-01", "2", "3"},
		{"2004-12-31", "2030-01-01", "4", "4"},
		{"2005-01-01", "2030-01-01", "", ""},
	} {
		low, high, err := tb.Range(bg, money.USD, cur("AED"), on(t, c.from), on(t, c.to))
		if c.low == "" {
			require.ErrorIs(t, err, ErrNoRate, "%s to %s", c.from, c.to)
			continue
		}
		require.NoError(t, err)
		require.Equal(t, c.low+" "+c.high, low.Rat().RatString()+" "+high.Rat().RatString(), "%s to %s", c.from, c.to)
	}
	r, err := tb.Rate(bg, money.USD, cur("AED"), on(t, "1997-01-01"))
	require.NoError(t, err)
	require.Equal(t, "1996-01-01 1999-12-31", r.Date.Format("2006-01-02")+" "+r.Until.Format("2006-01-02"))
	back, err := tb.Rate(bg, cur("AED"), money.USD, on(t, "1997-01-01"))
	require.NoError(t, err)
	require.Equal(t, "1/3", back.Rat().String())
	require.Equal(t, r.Until, back.published()[0].Until)
}

func TestSameDays(t *testing.T) {
	t.Parallel()
	a, b := []obs{{day: 1}, {day: 5}}, []obs{{day: 1, coef: 7}, {day: 5}}
	require.True(t, sameDays(a, b))
	require.True(t, sameDays(nil, nil))
	require.False(t, sameDays(a, b[:1]))
	require.False(t, sameDays(a[:1], b))
	require.False(t, sameDays(a, []obs{{day: 1}, {day: 6}}))
	require.False(t, sameDays(a, []obs{{day: 0}, {day: 5}}))
}

package fx

import (
	"errors"
	"math/big"
	"slices"
	"time"
)

// firstYear is where the search for a year in which a claim was right begins.
const firstYear = 1950

// lastKnownYear is where the search for a year begins at the latest. A rate of a later year can only be missing from the list.
const lastKnownYear = 2030

// rightYears returns the years in which the claim is right within a tolerance, and notes the history of the pair.
func (q *question) rightYears(tolerance *big.Rat) ([]Years, error) {
	ranger, ok := q.src.(Ranger)
	if !ok {
		return nil, nil
	}
	var out []Years
	for y := max(lastKnownYear, q.window.to.Year()); y >= firstYear; y-- {
		from, to := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC)
		low, high, err := rangeFrom(q.ctx, ranger, q.from, q.to, from, to)
		if errors.Is(err, ErrNoRate) {
			continue
		}
		if err != nil {
			return nil, err
		}
		r := Bounds{low.Rat(), high.Rat()}
		if q.known.Last == 0 {
			q.known.Last = y
		}
		q.known.First = y
		if !q.ever.IsValid() {
			q.ever, q.everYears = r, Years{y, y}
		}
		q.ever, q.everYears.First = Bounds{minRat(q.ever.Low, r.Low), maxRat(q.ever.High, r.High)}, y
		if !fits(q.a, q.b, r.widened(tolerance)) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].First == y+1 {
			out[n-1].First = y
		} else {
			out = append(out, Years{y, y})
		}
	}
	slices.Reverse(out)
	return out, nil
}

// before drops the years after last: nobody converts at a rate that is not known yet.
func before(years []Years, last int) []Years {
	var out []Years
	for _, y := range years {
		if y.First <= last {
			out = append(out, Years{y.First, min(y.Last, last)})
		}
	}
	return out
}

// otherDate: the claim was right in an earlier year. The nearer to the rate of the day, and the fewer years ago, the likelier.
func (q *question) otherDate(add adder) error {
	year := q.window.to.Year()
	years, err := q.rightYears(new(big.Rat))
	if err != nil {
		return err
	}
	if len(years) > 0 {
		q.ever, q.everYears = Bounds{}, Years{} // it was true once
	}
	if years = before(years, year); len(years) == 0 {
		return nil
	}
	prior := 30
	if rho := off(q.a, q.b, q.latest); rho != nil {
		switch away := new(big.Rat).Abs(new(big.Rat).Sub(rho, one)); {
		case away.Cmp(big.NewRat(12, 100)) < 0:
			prior = 70
		case away.Cmp(big.NewRat(35, 100)) < 0:
			prior = 50
		}
	}
	switch ago := year - years[len(years)-1].Last; {
	case ago <= 2:
		prior = max(prior, 56)
	case ago > 3:
		prior = prior * 8 / 10
	}
	add(Cause{Kind: OtherDate, Years: years}, prior, nil)
	return nil
}

package soak

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/feed"
	"github.com/exactfigures/figures/money"
)

func show(r fx.Rate) string {
	return r.Date.Format("2006-01-02") + " " + r.Base.String() + "/" + r.Quote.String() + " " + r.Price.StringFixed(max(0, -r.Price.Exponent()))
}

// file joins rows under their header and returns what is to come of it: the rates and the lines of the problems.
func file(rows []Row) (text string, rates []string, lines []int) {
	var b strings.Builder
	b.WriteString("date,base,quote,rate\n")
	for i, r := range rows {
		b.WriteString(r.Text + "\n")
		if r.Rates > 0 {
			rates = append(rates, r.Rate)
		}
		if r.Problem {
			lines = append(lines, i+2)
		}
	}
	return b.String(), rates, lines
}

// TestSoakRates: every line of a file of rates gives its rate once, in order, or a problem that names the line, whatever stands in
// the other lines and however the reader behaves. A file that is cut off, breaks off or is given up gives what stands before.
func TestSoakRates(t *testing.T) {
	rnd := Random(3)
	ctx := context.Background()
	loader := feed.Loader{Format: feed.LongCSV}
	for i := range Count(60) {
		rows := LongCSV(rnd, 1+rnd.IntN(60))
		text, rates, lines := file(rows)
		var got []string
		var told []int
		times := 0
		for r, err := range loader.All(ctx, Reader(rnd, text)) {
			var p *feed.Problem
			switch {
			case err == nil:
				got = append(got, show(r))
			case errors.As(err, &p):
				told = append(told, p.Line)
				times += max(1, p.Times)
			default:
				require.NoError(t, err, "file %d", i)
			}
		}
		require.Equal(t, rates, got, "file %d\n%s", i, text)
		require.Subset(t, lines, told, "file %d\n%s", i, text)
		require.Equal(t, len(lines), times, "file %d\n%s", i, text) // a code that stands for no currency is told once, with how often

		// Cut off, the last line may be read in part; all others are as they were.
		cut := len("date,base,quote,rate\n") + rnd.IntN(len(text)-len("date,base,quote,rate\n"))
		whole := 0
		for n := range rows {
			if short, _, _ := file(rows[:n+1]); len(short) > cut {
				break
			}
			whole = n + 1
		}
		_, complete, _ := file(rows[:whole])
		some, _, err := loader.Read(ctx, Reader(rnd, text[:cut]))
		if err == nil || len(complete) > 0 {
			require.NoError(t, err)
		}
		require.GreaterOrEqual(t, len(some), len(complete))
		require.LessOrEqual(t, len(some), len(complete)+1)
		for k := range complete {
			require.Equal(t, complete[k], show(some[k]))
		}

		// Broken off, the error comes through, behind what was read.
		some, _, err = loader.Read(ctx, Broken(rnd, text, cut))
		require.ErrorIs(t, err, ErrBroken)
		for k := range some {
			require.Equal(t, rates[k], show(some[k]))
		}

		// Given up, what came is what stands first, and the last error is that of the context.
		stopped, cancel := context.WithCancel(ctx)
		got = nil
		var last error
		for r, err := range loader.All(stopped, Reader(rnd, text+strings.Repeat("2025-01-01,USD,CNY,7\n", 1<<13))) {
			if last = err; err == nil {
				got = append(got, show(r))
			}
			cancel()
		}
		cancel()
		require.ErrorIs(t, last, context.Canceled)
		for k := range min(len(got), len(rates)) {
			require.Equal(t, rates[k], got[k])
		}
	}
}

// TestSoakDirection: a file whose prices are turned round is told of, for every pair that the reference knows.
func TestSoakDirection(t *testing.T) {
	rnd := Random(4)
	for range Count(20) {
		var right, wrong strings.Builder
		right.WriteString("date,base,quote,rate\n")
		wrong.WriteString("date,base,quote,rate\n")
		var reference fx.Table
		for day := 1; day <= 28; day++ {
			n := 70_000 + rnd.Int64N(3000)
			r := fx.Rate{Base: money.USD, Quote: money.CNY, Price: money.FromCoefficient(n, -4, money.CNY).Decimal(), Date: time2024(day), Kind: fx.Mid}
			require.NoError(t, reference.Add(r))
			line := r.Date.Format("2006-01-02") + ",USD,CNY,"
			right.WriteString(line + r.Price.StringFixed(4) + "\n")
			wrong.WriteString(line + r.Inverse().Rat().FloatString(6) + "\n")
		}
		loader := feed.Loader{Format: feed.LongCSV, Reference: &reference}
		rates, problems, err := loader.Read(context.Background(), Reader(rnd, right.String()))
		require.NoError(t, err)
		require.Empty(t, problems)
		require.Len(t, rates, 28)
		rates, problems, err = loader.Read(context.Background(), Reader(rnd, wrong.String()))
		require.NoError(t, err)
		require.Len(t, rates, 28)
		require.Len(t, problems, 1)
		require.ErrorIs(t, &problems[0], feed.ErrInverted)
	}
}

func time2024(day int) time.Time { return time.Date(2024, 3, day, 0, 0, 0, 0, time.UTC) }

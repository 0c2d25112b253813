package money

import (
	"cmp"
	"fmt"
	"math/big"
	"math/bits"
	"slices"

	"github.com/exactfigures/figures/internal/exact"
)

// MaxShares is the largest number of parts that an amount can be split into.
const MaxShares = 1 << 20

// Split returns n amounts that differ by at most one minor unit and whose sum is a: 100 dollars in three are 33.34,
// 33.33 and 33.33. Those with one unit more are first. An amount that is finer than the minor unit is split at its own
// last digit, one without a minor unit at its last digit but no coarser than main units. Split returns [ErrRange] for n below 1 or above [MaxShares] and for an amount beyond [MaxDigits].
func (a Amount) Split(n int) ([]Amount, error) {
	if n < 1 || n > MaxShares {
		return nil, fmt.Errorf("%w: split into %d", ErrRange, n)
	}
	return a.Allocate(slices.Repeat([]int{1}, n)...)
}

// Allocate divides a in proportion to the ratios into amounts whose sum is a. Each part is at most one minor unit
// away from the exact share; the units that are left over go to the parts that lost most by being cut, among equal
// ones to the first. A ratio of 0 gets nothing. As in [Amount.Split] the unit may be finer than the minor unit.
//
// It returns [ErrRange] for no ratio or more than [MaxShares], a negative one, ratios that are all 0, and an amount
// beyond [MaxDigits].
func (a Amount) Allocate(ratios ...int) ([]Amount, error) {
	if err := a.check(); err != nil {
		return nil, err
	}
	total, err := sumRatios(ratios)
	if err != nil {
		return nil, err
	}
	exponent := min(a.number.Exponent(), -int32(a.currency.Digits()))
	if units, ok := a.number.Int64(-int64(exponent)); ok && total.IsInt64() {
		return a.parts(shares(units, ratios, total.Uint64()), exponent), nil
	}
	units := a.number.Coefficient()
	units.Mul(units, pow10(int64(a.number.Exponent()-exponent)))
	return a.parts(bigShares(units, ratios, total), exponent), nil
}

// parts returns amounts of the currency of a.
func (a Amount) parts(shares []exact.Number, exponent int32) []Amount {
	parts := make([]Amount, len(shares))
	for i, share := range shares {
		parts[i] = Amount{number: share.Shift(exponent), currency: a.currency}
	}
	return parts
}

// shares divides units in proportion to the ratios. Every share is cut toward zero; what is left over goes to those that
// lost most.
func shares(units int64, ratios []int, total uint64) []exact.Number {
	sign, size := int64(1), uint64(units)
	if units < 0 {
		sign, size = -1, -size
	}
	cut, rests, left := make([]uint64, len(ratios)), make([]uint64, len(ratios)), size
	for i, ratio := range ratios {
		high, low := bits.Mul64(size, uint64(ratio))
		cut[i], rests[i] = bits.Div64(high, low, total) // no ratio is above the total, so the share is at most size
		left -= cut[i]
	}
	if left > 0 { // fewer than there are ratios above 0
		for _, i := range byRest(len(ratios), func(i, j int) int { return cmp.Compare(rests[j], rests[i]) })[:left] {
			cut[i]++
		}
	}
	out := make([]exact.Number, len(ratios))
	for i, n := range cut {
		out[i] = exact.New(sign*int64(n), 0)
	}
	return out
}

// bigShares is shares for units or ratios of more than 64 bits.
func bigShares(units *big.Int, ratios []int, total *big.Int) []exact.Number {
	cut, rests := make([]*big.Int, len(ratios)), make([]*big.Int, len(ratios))
	left := new(big.Int).Set(units)
	for i, ratio := range ratios {
		exact := new(big.Int).Mul(units, big.NewInt(int64(ratio)))
		cut[i], rests[i] = exact.QuoRem(exact, total, new(big.Int))
		left.Sub(left, cut[i])
	}
	one := big.NewInt(int64(left.Sign()))
	for _, i := range byRest(len(ratios), func(i, j int) int { return rests[j].CmpAbs(rests[i]) })[:left.Abs(left).Int64()] {
		cut[i].Add(cut[i], one)
	}
	out := make([]exact.Number, len(ratios))
	for i, n := range cut {
		out[i] = exact.FromBig(n, 0)
	}
	return out
}

// byRest returns the numbers of n shares in an order, equal ones as they stand.
func byRest(n int, order func(i, j int) int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, order)
	return all
}

func sumRatios(ratios []int) (*big.Int, error) {
	if len(ratios) == 0 || len(ratios) > MaxShares {
		return nil, fmt.Errorf("%w: %d ratios", ErrRange, len(ratios))
	}
	total := new(big.Int)
	for _, r := range ratios {
		if r < 0 {
			return nil, fmt.Errorf("%w: ratio %d", ErrRange, r)
		}
		total.Add(total, big.NewInt(int64(r)))
	}
	if total.Sign() == 0 {
		return nil, fmt.Errorf("%w: the ratios are all 0", ErrRange)
	}
	return total, nil
}

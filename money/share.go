package money

import (
	"fmt"
	"math/big"
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
	units := a.number.Coefficient()
	units.Mul(units, pow10(int64(a.number.Exponent()-exponent)))

	// Every share is cut toward zero; rest[i] is what it lost, in units of 1/total.
	shares, rests := make([]*big.Int, len(ratios)), make([]*big.Int, len(ratios))
	left := new(big.Int).Set(units)
	for i, ratio := range ratios {
		exact := new(big.Int).Mul(units, big.NewInt(int64(ratio)))
		shares[i], rests[i] = exact.QuoRem(exact, total, new(big.Int))
		left.Sub(left, shares[i])
	}
	order := make([]int, len(ratios))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return rests[j].CmpAbs(rests[i]) })
	one := big.NewInt(int64(left.Sign()))
	for _, i := range order[:left.Abs(left).Int64()] { // fewer than there are ratios above 0
		shares[i].Add(shares[i], one)
	}

	parts := make([]Amount, len(ratios))
	for i, share := range shares {
		parts[i] = Amount{number: exact.FromBig(share, exponent), currency: a.currency}
	}
	return parts, nil
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

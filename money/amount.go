package money

import "github.com/shopspring/decimal"

// Amount is an exact number of main units of a currency. Immutable.
type Amount struct {
	_        [0]func() // == on decimals lies
	number   decimal.Decimal
	currency Currency
}

// NewAmount returns n main units of c.
func NewAmount(n decimal.Decimal, c Currency) Amount { return Amount{number: n, currency: c} }

// Decimal returns the number of main units.
func (a Amount) Decimal() decimal.Decimal { return a.number }

// Currency returns the currency.
func (a Amount) Currency() Currency { return a.currency }

// String returns "USD 1.99".
func (a Amount) String() string {
	return a.currency.String() + " " + string(appendNumber(nil, a.number))
}

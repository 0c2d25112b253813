// Package exact has the decimal number behind the amounts of package money. Nearly every amount has a coefficient that
// fits 64 bits, and calculating with two of these takes a few machine instructions and no memory. What does not fit is
// counted with package math/big, to the same result.
//
// github.com/shopspring/decimal is the decimal of the exported API. It keeps every coefficient on the heap.
package exact

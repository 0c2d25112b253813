package feed

import (
	"math/big"
	"regexp"
)

var slowSyntax = regexp.MustCompile(`^\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?$`)

// slowNumber reads a number by big.Rat, after a look at its form.
func slowNumber(s string) (*big.Rat, bool) {
	if len(s) > 200 || !slowSyntax.MatchString(s) {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

// Package money holds exact amounts with their currency.
package money

// Package peers holds no code, only a benchmark that sets package money beside other libraries for amounts in Go, in one
// run, and a test that all of them come to the same results:
//
//	go test -bench .
//
// It is a module of its own for the sake of these libraries. Their versions are in go.mod.
package peers

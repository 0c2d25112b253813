// Package lexicon holds the words and signs that package parse reads: marks of currencies, scales,
// number words, hedges, joints and cues, each with its languages.
//
// The input is in data: hand-kept tables, one topic a file, and tables taken from CLDR (folder extract).
// Program gen makes lexicon.bin.gz of them, offline. A form is looked up folded (see Fold), the longest first.
package lexicon

//go:generate go run ./gen

//go:build race

package lexicon

const raceDetector = true

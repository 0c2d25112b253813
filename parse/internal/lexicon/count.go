package lexicon

// Counts says how many forms of each kind a language has.
type Counts struct {
	Names     int // of currencies and subunits
	Numbers   int // number words, with scales
	Hedges    int
	Cues      int // words of ranges, conversions and units
	Functions int // words by which the language is recognised
}

// Count counts the forms of every language, by its tag. Forms of all languages are under "und".
func (x *Lexicon) Count() map[string]Counts {
	counts := map[string]Counts{}
	count := func(e Entry) {
		langs := x.Languages(e)
		if e.Langs == 0 {
			langs = []string{"und"}
		}
		for _, l := range langs {
			c := counts[l]
			switch e.Kind {
			case Currency, Minor, Coin:
				c.Names++
			case Scale, Add, Mul, Fraction, Point, Vague:
				c.Numbers++
			case Qualifier:
				c.Hedges++
			case Range, Cue, PerHead, PerWhole, Unit:
				c.Cues++
			case Class:
				if e.Value == int64(ClassFunction) {
					c.Functions++
				}
			}
			counts[l] = c
		}
	}
	for _, meanings := range x.Names() {
		for _, m := range meanings {
			count(m.Entry)
		}
	}
	for _, meanings := range x.Words() {
		for _, m := range meanings {
			if m.IsWord() { // the others are among the names
				count(m.Entry)
			}
		}
	}
	return counts
}

package main

// irish are the Irish forms that the rules do not give away, because there the
// scale stands inside the number: "aon mhíle dhéag" is one thousand and -teen,
// "fiche is dhá mhíle" twenty and two thousand. The forms are those of CLDR's
// rules; the ten is told apart from the other numbers.
var irish = map[string]meaning{
	"aon": {"add", 1}, "dhá": {"add", 2}, "trí": {"add", 3}, "ceithre": {"add", 4}, "cúig": {"add", 5},
	"sé": {"add", 6}, "seacht": {"add", 7}, "ocht": {"add", 8}, "naoi": {"add", 9}, "deich": {"add", 10},
	"déag": {"teen", 10}, "dhéag": {"teen", 10},
	"céad": {"mul", 1e2}, "chéad": {"mul", 1e2}, "gcéad": {"mul", 1e2},
	"míle": {"mul", 1e3}, "mhíle": {"mul", 1e3},
	"milliún": {"mul", 1e6}, "mhilliún": {"mul", 1e6},
	"billiún":   {"mul", 1e9},
	"thrilliún": {"mul", 1e12}, "dtrilliún": {"mul", 1e12},
	"quadrilliún": {"mul", 1e15},
	"is":          {tag: "conn"},
}

// addIrish puts these forms in the place of what was found.
func (x *lexis) addIrish() {
	for form, m := range irish {
		delete(x.forms, form)
		x.put(form, m)
	}
}

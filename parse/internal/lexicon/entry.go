package lexicon

// Kind is what a form means.
type Kind uint8

// The kinds. What Entry.Value holds is said behind each.
const (
	Currency  Kind = iota + 1 // a mark of a currency (name, symbol, code): index for Codes
	Minor                     // a mark of a subunit (cent, pence): index for Codes
	Coin                      // a coin or note that is counted (dime, grand): hundredths<<16 | index for Codes
	Scale                     // a power of ten (thousand, bn): its exponent
	Add                       // a number word that stands for itself (seven, twenty)
	Mul                       // a number word that multiplies what stands before it (dozen)
	Fraction                  // half, quarter, ½: the fraction in 1/1000
	Article                   // a, an: one, where a scale or a currency follows
	And                       // joins number words
	Point                     // the spoken decimal point
	Vague                     // several, a few, tens of: the exponent of the smallest power it can mean
	Qualifier                 // a hedge: money.Qualifier
	Range                     // a joint of two ends: a RangeRole
	PerHead                   // per, a, each, /: introduces a unit
	Unit                      // share, year, barrel: number of the unit as in package parse
	PerWhole                  // annually, apiece, p.a.: a whole per phrase; the unit
	Cue                       // joins the two sides of an equivalence: a CueRole
	Demonym                   // Canadian, Hong Kong: the region, two letters packed by PackRegion
	Territory                 // Canada, Hong Kong: the region
	Month                     // 1 to 12
	Class                     // a word that the grammar looks for around a figure: a WordClass
)

// Shared reports whether meanings of this kind are known in texts of every language: marks of currencies and names of
// countries. All others that have languages are words of these only.
func (k Kind) Shared() bool {
	return k == Currency || k == Minor || k == Coin || k == Territory
}

// Flags say where and how a form counts.
type Flags uint32

// The flags.
const (
	Exact      Flags = 1 << iota // only in exactly this case
	Upper                        // only in upper case
	Before                       // a mark: stands before the number
	After                        // a mark or a scale: stands behind the number
	Glued                        // only touching the number
	Symbol                       // a mark that is a sign, not a word
	Code                         // a mark that is an ISO 4217 code
	Word                         // a mark that is also a common word: needs more around it
	Generic                      // a mark that several countries share (dollar, peso)
	Short                        // an abbreviation (scale m, bn)
	Plural                       // a scale in the plural (millions): a vague amount by itself
	Product                      // a code that is also a product's or a person's name (PHP 8.2)
	Colloquial                   // bucks, quid
	Tenth                        // a subunit that is a tenth of the main unit (jiao)
	Rupee                        // a scale that counts only behind a mark of rupees: Rs 85L
	Lowercase                    // only in a text without upper case
	Satoshi                      // a subunit of 10^-8
	Local                        // with Word: in a text of its own language it is money unless words speak against it (kuna, KM)
	Roughly                      // a number word that says about (desetak: some ten)
	Common                       // a code that is a common word or a product's name in capitals (TOP, PHP)
	Title                        // a name: begins with a capital, where letters have any
	Dual                         // a name that says two by its form: دولاران
)

// RangeRole says how a word joins the ends of a range.
type RangeRole int64

// The range roles.
const (
	Between RangeRole = iota + 1
	From
	To
	PlusMinus
	Extent // ranging from: never a change
	Until  // behind the second end, where it is no hedge: 20 долларға дейін
	Than   // no joint: what a comparison stands behind ("ლარზე მეტი")
	Onto   // behind "from", what a change ends at and no range: "von 3 auf 5 Millionen"
)

// CueRole says how a word joins the sides of an equivalence.
type CueRole int64

// The cue roles.
const (
	Equals CueRole = iota + 1 // "equivalent to", "=", "which is", "worth": alone is enough
	Or                        // "or", "i.e.": enough behind a comma
	Rate                      // "to the", "per": joins the two sides of a stated rate
)

// WordClass is a class of words that the grammar looks for around a figure.
type WordClass int64

// The word classes.
const (
	ClassChange     WordClass = iota + 1 // verbs of change: rose, fell, increased
	ClassLead                            // what may stand before an amount alone in brackets that is negative: of, was, is
	ClassMoney                           // words that show that a shared word (pound) is money
	ClassOther                           // words that show that a shared word (pound) is not money
	ClassFunction                        // function words: they show the language
	ClassCompare                         // up from, compared with: what follows is no conversion
	ClassEvent                           // at the time: an equivalence of another date
	ClassNow                             // at current rates
	ClassDateline                        // Date:, Published:
	ClassHeader                          // in, expressed in: opens a header scale
	ClassExcept                          // except, unless otherwise
	ClassFigures                         // figure, as in "six-figure sum"
	ClassOf                              // of, as in millions of dollars, half of a million
	ClassTime                            // in, since: what makes a year of four digits
	ClassMore                            // more, less: what makes a difference of a figure
	ClassAmounts                         // amounts, figures: what a header speaks of
	ClassPrep                            // words behind bare subunits: "15 dollars 15 to the border"
	ClassMeans                           // means, as in "$" means Canadian dollars
	ClassMinus                           // minus, negative
	ClassThen                            // then, as in then worth $5
	ClassProgram                         // words of programs, beside which $1 is no money
	ClassLabel                           // words in front of a number of a thing: serial, part number
	ClassTrade                           // what a price of a currency stands behind: traded at
	ClassIdiom                           // fixed phrases that are no money
	ClassSum                             // sum, as in six-figure dollar sum
	ClassRise                            // verbs behind which "up to" is no hedge: went up to
	ClassAgo                             // ago, before: "a year ago" is no unit
	ClassEnd                             // at the end of, before a month
	ClassRate                            // rate, exchange rate
	ClassArgument                        // words in front of "$1" that make it a program's
	ClassAnimal                          // words that make bucks deer
	ClassDeterminer                      // the, its: what follows is a noun
	ClassNone                            // no, as in "and No/100 dollars"
	ClassBy                              // by, in front of the size of a change
	ClassAssume                          // assumed, budgeted: what a rate is that nothing was converted at
	ClassAt                              // at, in front of the rate of a conversion
	ClassNot                             // words that make a figure of what precedes no figure: "pounds per square inch"
	ClassPart                            // third, sixth: parts of a whole that no decimals write
	ClassBuys                            // buys, is worth: between one of a currency and its price in another
	ClassCount                           // employees, EPS: what a row of a table is of that is no row of amounts in the header's scale
	ClassCounter                         // a word that counts things: 三個, of a name in front, 港幣三個一毫
	ClassPeriod                          // last year, a year earlier: words of comparison that no compared amount follows
	ClassToday                           // now, today: what is said so converts nothing of the past
	ClassCopula                          // is, are: the verb of "£100 is $125"
	ClassLast                            // last, next, before: what makes a time of a unit before it, "la semaine dernière"
	ClassOne                             // one, where it stands behind what it counts: שקל אחד
)

// Entry is one meaning of a form.
type Entry struct {
	Value int64
	Flags Flags
	Langs uint16 // index of a set of languages, 0: all
	Kind  Kind
}

// Has reports whether e has all the flags of f.
func (e Entry) Has(f Flags) bool { return e.Flags&f == f }

// IsWord reports whether e is a word of some languages, which no text of another is read with.
func (e Entry) IsWord() bool { return !e.Kind.Shared() && e.Langs != 0 }

// PackRegion packs a two-letter region code into an entry's value.
func PackRegion(code string) int64 { return int64(code[0])<<8 | int64(code[1]) }

// UnpackRegion is the inverse of PackRegion.
func UnpackRegion(v int64) string { return string([]byte{byte(v >> 8), byte(v)}) }

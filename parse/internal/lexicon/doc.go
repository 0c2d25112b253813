// Package lexicon holds the words and signs that package parse reads: marks of currencies, scales,
// number words, hedges, joints and cues, each with its languages.
//
// The input is in data: hand-kept tables, one topic a file, and tables taken from CLDR (internal/cldr).
// Program gen makes lexicon.bin of them, offline. A form is looked up folded (see Fold), the longest first.
//
// # The file
//
// A process pays for what its texts ask for, and no more. So lexicon.bin is cut in sections, each compressed by itself
// (DEFLATE) and unpacked when it is wanted: what every text needs; facts of locales and regions; signs as locales write
// them; two skimmers; and blocks of forms.
//
// There are two tables of forms: the names, which are known in texts of every language, and the words of languages. Each is
// cut in blocks of about a thousand forms that are neighbours. The way to a block is a router: a trie that every process
// decodes, in which a node has a door where most forms go on in a block. A look-up walks through the router byte by byte,
// and through the door into the trie of the block, which is made on the first call that comes there.
//
// A block holds columns: of each form the letters that it shares with the one before, by number, and the others; how many
// meanings it has; of each meaning its type (kind, flags and languages, of which a table has some thousands), its value, and
// its only spelling if it has one. Numbers are varints. Contents.Pack writes the file, decode and table.decode read it.
//
// The words of all languages are in one table. A lexicon of one language has the same blocks, but keeps of each only the
// words of that language: those of the others get no place in memory.
package lexicon

//go:generate go run ./gen

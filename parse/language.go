package parse

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// settings works out what the parser was told, and takes the words of the language told or of all.
func (r *reading) settings() {
	if rg := r.parser.Region; rg != (language.Region{}) {
		r.region = rg.String()
	}
	for _, tag := range r.parser.Languages {
		base, sure := tag.Base()
		if sure == language.No {
			continue
		}
		region, sure := tag.Region()
		if sure == language.Exact && r.region == "" {
			r.region = region.String()
		}
		if r.lang == "" {
			r.lang = canonical(base.String())
			r.lex = lexicon.For(r.lang)
			r.locale, _ = language.Compose(tag.Raw()) // without what it says of collation and the like
			if _, script, _ := tag.Raw(); script != (language.Script{}) {
				r.told = r.lex.LocaleDecimalMark(r.locale)
			}
			if r.told == 0 {
				r.told = r.lex.DecimalMark(r.lang, r.region)
			}
			if _, script, _ := tag.Raw(); script != (language.Script{}) { // Chinese in Traditional characters is Taiwan's
				if likely, sure := tag.Region(); sure != language.No {
					r.languageRegion = likely.String()
				}
			}
		}
	}
	if r.lang == "" {
		r.lex = lexicon.Load()
	}
	if r.told == 0 && r.region != "" {
		if tag, err := language.Compose(language.Und, r.parser.Region); err == nil {
			if base, sure := tag.Base(); sure != language.No {
				r.told = r.lex.DecimalMark(canonical(base.String()), r.region)
			}
		}
	}
}

// canonical maps the languages that share their tables with another.
func canonical(lang string) string {
	switch lang {
	case "no", "nn":
		return "nb"
	}
	return lang
}

const (
	votesWanted    = 2    // function words that make a language sure
	votesSought    = 600  // tokens that are looked at for them
	wordWeight     = 5040 // of a word, shared by the languages that have it
	lettersSought  = 4096 // bytes that are looked at for letters of one region
	functionWeight = 2    // how much more a function word says
	englishPrior   = wordWeight / 2
	signWeight     = wordWeight * 6 / 10 // of a sign that one country writes, for the words of its language
)

// recognise finds the language of a text that no one told: by its script where that has one language, else by its
// words. A language that is only likely chooses among the meanings of words, but says nothing of separators. Where
// several are as likely, the words of all of them count.
func (r *reading) recognise() {
	if r.lang == "" {
		r.lang = r.scriptLanguage()
	}
	if r.lang == "" {
		likeliest, sure := r.vote()
		if len(likeliest) == 0 {
			r.open = true
			return
		}
		if len(likeliest) > 1 {
			r.own = make([]bool, len(r.lex.Speaks(likeliest[0])))
			for _, l := range likeliest {
				for i, speaks := range r.lex.Speaks(l) {
					r.own[i] = r.own[i] || speaks
				}
			}
			return
		}
		r.lang, r.guessed = likeliest[0], !sure
	}
	r.own = r.spoken()
	if region := r.lex.LettersRegion(r.lang, r.text[:min(len(r.text), lettersSought)]); region != "" {
		r.languageRegion = region
	}
	if r.languageRegion == "" && r.lang != "en" { // English is at home in too many countries to say one
		r.languageRegion = r.lex.Home(r.lang)
	}
}

// spoken returns what the language of the text has, by Entry.Langs, with what only the region told has of it.
func (r *reading) spoken() []bool {
	own := r.lex.Speaks(r.lang)
	for tag := r.locale; ; tag = tag.Parent() {
		if b, _ := tag.Base(); tag == language.Und || tag.String() == b.String() {
			return own
		}
		if regional := r.lex.Speaks(tag.String()); regional != nil {
			if r.regional == nil {
				r.regional = regional
			}
			own = slices.Clone(own)
			for i, speaks := range regional {
				own[i] = own[i] || speaks
			}
		}
	}
}

// commonMeanings keeps, in a text whose language is open, of a word that English or all languages have no meaning that
// only others give it: "billion" is 10^12 in some, "cents" are hundreds in one. Names of currencies stay.
func (r *reading) commonMeanings() {
	english := r.lex.Speaks("en")
	common := func(e lexicon.Entry) bool {
		return e.Langs == 0 || int(e.Langs) < len(english) && english[e.Langs]
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		kept := func(e lexicon.Entry) bool {
			return common(e) || e.Kind == lexicon.Currency && e.Flags&(lexicon.Word|lexicon.Glued) == 0
		}
		if !slices.ContainsFunc(t.meanings, common) {
			continue
		}
		if n := slices.IndexFunc(t.meanings, func(e lexicon.Entry) bool { return !kept(e) }); n >= 0 {
			fewer := t.meanings[:n:n]
			for _, e := range t.meanings[n:] {
				if kept(e) {
					fewer = append(fewer, e)
				}
			}
			t.meanings = fewer
		}
	}
}

// articleJoins reports whether token k is an article of one language and joins two numbers in another: no English is "10 a 20 euros".
func (r *reading) articleJoins(k int) bool {
	if k == 0 || k+1 >= len(r.tokens) || r.tokens[k-1].kind != numberToken || r.tokens[k+1].kind != numberToken || r.tokens[k+1].breaks > 0 {
		return false
	}
	article, to := false, false
	for _, e := range r.tokens[k].meanings {
		article = article || e.Kind == lexicon.Article
		to = to || e.Kind == lexicon.Range && lexicon.RangeRole(e.Value) == lexicon.To
	}
	return article && to
}

// vote finds the likeliest language of the first words. A function word has most weight; every other word of the lexicon
// counts too, so that a short text has a language; and a word counts the more, the fewer languages have it. The sign of
// one country ("zł") speaks for its language where a word of that language is in the text. The result
// is sure where function words decide it. Where others come within a tenth of the best, it returns all of them.
func (r *reading) vote() (likeliest []string, sure bool) {
	likeliest = r.likeliest[:0]
	tags := r.lex.Tags()
	scores := append(r.votes[:0], make([]votes, len(tags))...)
	r.votes = scores
	langs := r.voters[:0] // of one word
	total := 0
	for k := 0; k < len(r.tokens) && k < votesSought; k++ {
		t := &r.tokens[k]
		function, all := false, false // all: it is a word of every language, which says nothing
		joint := r.articleJoins(k)
		for _, e := range t.meanings {
			if joint && e.Kind != lexicon.Range {
				continue
			}
			if e.Langs == 0 {
				all = true
				if e.Kind == lexicon.Currency && e.Flags&lexicon.Code == 0 {
					if l := r.lex.WrittenIn(e); l >= 0 {
						scores[l].sign = true
					}
				}
				continue
			}
			short := e.Kind == lexicon.Scale && e.Flags&lexicon.Short != 0
			f := e.Kind == lexicon.Class && e.Value == int64(lexicon.ClassFunction)
			function = function || f
			for _, l := range r.lex.LanguageNumbers(e) {
				if short && !r.lex.HasTables(l) {
					continue // of CLDR's abbreviations alone no language is known by
				}
				if f {
					scores[l].function++
				}
				if !scores[l].seen {
					scores[l].seen = true
					langs = append(langs, l)
				}
			}
		}
		if len(langs) == 0 {
			continue
		}
		weight := wordWeight / len(langs)
		switch {
		case joint:
			weight = wordWeight
		case function:
			weight *= functionWeight
		case all:
			weight = 0
		}
		for _, l := range langs {
			scores[l].all += weight
			scores[l].word = true
			scores[l].seen = false
		}
		r.voters, langs = langs, langs[:0]
		total++
	}
	if total == 0 {
		return nil, false
	}
	best := englishPrior
	for l := range scores {
		switch {
		case tags[l] == "en":
			scores[l].all += englishPrior
		case scores[l].sign && scores[l].word: // "2 bln zł"
			scores[l].all += signWeight
		}
		best = max(best, scores[l].all)
	}
	for l := range scores {
		if s := &scores[l]; s.all >= best-best/10 && s.all > englishPrior {
			likeliest = append(likeliest, tags[l])
			sure = s.function >= votesWanted
		}
	}
	r.likeliest = likeliest
	return likeliest, sure && len(likeliest) == 1
}

// votes are what the words of a text say of one language.
type votes struct {
	all, function int
	word          bool // it has a word of the text
	sign          bool // it is the language of a sign's country
	seen          bool // it has the word at hand
}

// scriptLanguage returns the language of a text in a script that only one of the languages read writes, or that the
// others never write alone: Han is Chinese, but Japanese with kana. A single letter is a sign: Ω, μ. A phrase of another
// script in a text of Latin letters, a name or a price, says nothing of the text.
func (r *reading) scriptLanguage() (likely string) {
	last, found, n := "", "", 0
	latin, other := 0, 0 // letters
	for _, c := range r.text[:min(len(r.text), sampleBytes)] {
		if c < unicode.MaxLatin1 {
			if lexicon.IsLetter(c) {
				latin++
			}
			last = ""
			continue
		}
		if n++; n > 4*votesSought {
			break
		}
		l, sure := r.lex.ScriptLanguage(c)
		if l != "" {
			other++
		}
		if sure && found == "" && (l == last || lexicon.Unspaced(c)) {
			found = l
		}
		if !sure && likely == "" {
			likely = l
		}
		last = l
	}
	if found != "" {
		likely = found
	}
	if latin > scriptWeight*other {
		return ""
	}
	return likely
}

// scriptWeight is how many Latin letters weigh as much as one of a script that tells its language: Chinese news are full of
// Latin names, and a letter of Han says as much as a few of theirs.
const scriptWeight = 4

// allowed reports whether a meaning counts in the language of the text. Names of currencies and large scales are read
// in any language; the small words of another language are not ("per" is no Latin in Dutch).
func (r *reading) allowed(e lexicon.Entry) bool {
	if r.own == nil || e.Langs == 0 || r.ofText(e) {
		return true
	}
	switch e.Kind {
	case lexicon.Currency, lexicon.Minor:
		return e.Flags&(lexicon.Word|lexicon.Glued) == 0
	case lexicon.Territory:
		return true
	}
	return false
}

// otherScript reports whether a token is written in a script that tells another language than the text's: in an English text
// 3800亿元 is read by its own words.
func (r *reading) otherScript(t *token) bool {
	c, _ := utf8.DecodeRuneInString(r.text[t.Start:])
	if c < unicode.MaxLatin1 {
		return false
	}
	l, _ := r.lex.ScriptLanguage(c)
	return l != "" && l != r.lang && !(lexicon.Unspaced(c) && r.lex.WritesUnspaced(r.lang)) // Japanese writes Han too
}

// ofText reports whether the language of the text is known and has a meaning.
func (r *reading) ofText(e lexicon.Entry) bool {
	return e.Langs != 0 && int(e.Langs) < len(r.own) && r.own[e.Langs]
}

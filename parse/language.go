package parse

import (
	"slices"
	"unicode"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// settings works out what the parser was told.
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
			r.told = r.lex.DecimalMark(r.lang, r.region)
			if r.lang != "en" { // English is at home in too many countries to say one
				r.languageRegion = r.lex.Home(r.lang)
			}
		}
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
	votesWanted = 2   // function words that decide a language
	votesSought = 600 // tokens that are looked at for them
)

// recognise finds the language of a text that no one told: by its script where that has one language, else by its
// function words. It stays unknown where two are as likely.
func (r *reading) recognise() {
	if r.lang == "" {
		r.lang = r.scriptLanguage()
	}
	if r.lang == "" {
		r.lang = r.vote()
	}
	if r.lang == "" {
		r.commonMeanings()
		return
	}
	r.own = r.lex.Speaks(r.lang)
	if r.languageRegion == "" && r.lang != "en" {
		r.languageRegion = r.lex.Home(r.lang)
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
		all := r.meanings[t.first : t.first+int32(t.count)]
		if !slices.ContainsFunc(all, common) {
			continue
		}
		kept := all[:0]
		for _, e := range all {
			if common(e) || e.Kind == lexicon.Currency && e.Flags&(lexicon.Word|lexicon.Glued) == 0 {
				kept = append(kept, e)
			}
		}
		t.count = uint8(len(kept))
	}
}

// vote counts the function words of each language.
func (r *reading) vote() string {
	votes := map[string]int{}
	for k := 0; k < len(r.tokens) && k < votesSought; k++ {
		t := &r.tokens[k]
		for _, e := range r.meanings[t.first : t.first+int32(t.count)] {
			if e.Kind == lexicon.Class && e.Value == int64(lexicon.ClassFunction) {
				for _, l := range r.lex.Languages(e) {
					votes[l]++
				}
			}
		}
	}
	best, second, lang := 0, 0, ""
	for l, n := range votes {
		switch {
		case n > best || n == best && l < lang:
			if n > best {
				second = best
			} else {
				second = n
			}
			best, lang = n, l
		case n > second:
			second = n
		}
	}
	if best < votesWanted || best == second {
		return ""
	}
	return lang
}

// scriptLanguage returns the language of a text in a script that only one of the languages read writes.
// Han alone is Chinese; with kana it is Japanese, with Hangul Korean.
func (r *reading) scriptLanguage() string {
	han := false
	n := 0
	for _, c := range r.text {
		if c < 0x370 {
			continue
		}
		if n++; n > 4*votesSought {
			break
		}
		switch {
		case unicode.In(c, unicode.Hiragana, unicode.Katakana) && c != 'ー' && c != '・':
			return "ja"
		case unicode.Is(unicode.Hangul, c):
			return "ko"
		case unicode.Is(unicode.Thai, c):
			return "th"
		case unicode.Is(unicode.Bengali, c):
			return "bn"
		case unicode.Is(unicode.Hebrew, c):
			return "he"
		case unicode.Is(unicode.Greek, c) && c != 'Ξ' && c != 'Ω' && c != 'μ':
			return "el"
		case unicode.Is(unicode.Han, c):
			han = true
		}
	}
	if han && r.lex.Speaks("zh") != nil {
		return "zh"
	}
	return ""
}

// allowed reports whether a meaning counts in the language of the text. Names of currencies and large scales are read
// in any language; the small words of another language are not ("per" is no Latin in Dutch).
func (r *reading) allowed(e lexicon.Entry) bool {
	if r.own == nil || e.Langs == 0 || int(e.Langs) < len(r.own) && r.own[e.Langs] {
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

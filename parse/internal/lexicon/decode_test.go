package lexicon

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// handRow is a row of a hand-kept table.
type handRow struct {
	lang, file string
	line       int
	fields     []string
}

func (r handRow) String() string { return fmt.Sprintf("%s/%s:%d", r.lang, r.file, r.line) }

func (r handRow) field(i int) string {
	if i < len(r.fields) {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

// handRows reads the hand-kept tables of the languages that the lexicon has.
func handRows(t *testing.T, x *Lexicon) (rows []handRow) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("data", "*", "*.tsv"))
	require.NoError(t, err)
	for _, name := range files {
		lang, file := filepath.Base(filepath.Dir(name)), filepath.Base(name)
		if lang != "und" && x.Speaks(lang) == nil {
			continue
		}
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for i, line := range strings.Split(string(b), "\n") {
			line = strings.TrimSuffix(line, "\r")
			if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
				continue
			}
			rows = append(rows, handRow{lang, file, i + 1, strings.Split(line, "\t")})
		}
	}
	return rows
}

var kindOfOp = map[string]Kind{"add": Add, "mul": Mul, "frac": Fraction, "article": Article, "and": And, "vague": Vague, "point": Point}

// rowMeaning tells what an entry must be for a row of a table; forms are those of the row.
func rowMeaning(x *Lexicon, r handRow) (forms []string, fits func(Entry) bool, ok bool) {
	forms = []string{r.field(0)}
	kind := func(ks ...Kind) func(Entry) bool {
		return func(e Entry) bool { return slices.Contains(ks, e.Kind) }
	}
	number := func(k Kind, i int) func(Entry) bool {
		v, err := strconv.ParseInt(r.field(i), 10, 64)
		return func(e Entry) bool { return err == nil && e.Kind == k && e.Value == v }
	}
	codes := func(all []money.Currency, i int) bool {
		var list []string
		for _, c := range all {
			list = append(list, c.String())
		}
		return strings.Join(list, " ") == strings.Join(strings.Fields(r.field(i)), " ")
	}
	switch r.file {
	case "marks.tsv", "names.tsv", "minor.tsv":
		return forms, func(e Entry) bool { return kind(Currency, Minor)(e) && codes(x.Codes(e), 1) }, true
	case "codes.tsv":
		if c, err := money.ParseCurrency(r.field(0)); err != nil || !c.IsValid() {
			return nil, nil, true // a word that is no code
		}
		return forms, func(e Entry) bool { return e.Kind == Currency && e.Has(Code) && codes(x.Codes(e), 0) }, true
	case "coin.tsv":
		return forms, func(e Entry) bool {
			return e.Kind == Coin && fmt.Sprint(e.Value>>16) == r.field(1) && codes(x.Codes(Entry{Value: e.Value & 0xFFFF}), 2)
		}, true
	case "scale.tsv":
		return forms, number(Scale, 1), true
	case "number.tsv":
		return forms, number(kindOfOp[r.field(1)], 2), true
	case "qualifier.tsv":
		var q money.Qualifier
		err := q.UnmarshalText([]byte(r.field(1)))
		return forms, func(e Entry) bool {
			return err == nil && e.Kind == Qualifier && e.Value == int64(q) && e.Has(map[string]Flags{"before": Before, "after": After}[r.field(2)])
		}, true
	case "range.tsv":
		return forms, func(e Entry) bool {
			return e.Kind == Range && e.Value == int64(map[string]RangeRole{"between": Between, "from": From, "to": To, "until": Until, "than": Than, "plusminus": PlusMinus, "extent": Extent, "onto": Onto}[r.field(1)])
		}, true
	case "cue.tsv":
		return forms, func(e Entry) bool {
			return e.Kind == Cue && e.Value == int64(map[string]CueRole{"equals": Equals, "or": Or, "rate": Rate}[r.field(1)])
		}, true
	case "demonym.tsv":
		return forms, func(e Entry) bool { return e.Kind == Demonym && UnpackRegion(e.Value) == r.field(1) }, true
	case "territory.tsv":
		return forms, func(e Entry) bool { return e.Kind == Territory && UnpackRegion(e.Value) == r.field(1) }, true
	case "month.tsv":
		return forms, number(Month, 1), true
	case "per.tsv":
		return forms, kind(map[string]Kind{"head": PerHead, "unit": Unit, "whole": PerWhole}[r.field(1)]), true
	case "word.tsv":
		forms = nil
		for _, w := range strings.Split(r.field(1), ",") {
			if w = strings.TrimSpace(w); w != "" {
				forms = append(forms, w)
			}
		}
		return forms, kind(Class), true
	case "idiom.tsv":
		return forms, func(e Entry) bool { return e.Kind == Class && e.Value == int64(ClassIdiom) }, true
	}
	return nil, nil, false
}

// TestHandRows: every form of a hand-kept table is found again as it is written there, with its meaning.
func TestHandRows(t *testing.T) {
	x := Load()
	rows := handRows(t, x)
	require.Greater(t, len(rows), 1500)
	n := 0
	for _, r := range rows {
		forms, fits, ok := rowMeaning(x, r)
		if !ok {
			require.Contains(t, []string{"letters.tsv"}, r.file, "a topic that this test does not know")
			continue
		}
		for _, form := range forms {
			n++
			end, entries := x.Longest(form, 0)
			require.Equal(t, len(form), end, "%s: %q is found up to %q", r, form, form[:end])
			require.True(t, slices.ContainsFunc(entries, fits), "%s: %q means %+v", r, form, entries)
		}
	}
	t.Logf("%d forms of %d rows", n, len(rows))
}

// TestCodes: every currency's code is found in upper case.
func TestCodes(t *testing.T) {
	x := Load()
	for c := range money.Currencies() {
		code := c.String()
		end, entries := x.Longest(code, 0)
		require.Equal(t, len(code), end, code)
		require.True(t, slices.ContainsFunc(entries, func(e Entry) bool {
			return e.Kind == Currency && e.Has(Code) && x.Codes(e)[0] == c
		}), code)
	}
}

// TestEntries looks at the whole lexicon: every form folds to itself and every entry means something.
func TestEntries(t *testing.T) {
	x := Load()
	for _, table := range []*table{x.names, x.words} {
		table.all(func(form string, in *block, found int32) {
			require.Equal(t, form, FoldString(form))
			meanings, first := in.of(found)
			require.NotEmpty(t, meanings, form)
			closer := true
			for i, e := range meanings {
				requireEntry(t, x, e)
				require.False(t, e.Conditional() && !closer, "%q: the closer meanings stand first", form)
				closer = e.Conditional()
				spelling, exact := in.exact[first+uint32(i)]
				require.Equal(t, e.Has(Exact), exact)
				require.False(t, !exact && slices.Contains(meanings[:i], e), "%q twice", form)
				if exact {
					require.Equal(t, form, FoldString(spelling))
				}
			}
		})
	}
}

func TestRegions(t *testing.T) {
	x := Load()
	for _, r := range []struct{ code, current, historic string }{
		{"US", "USD", ""}, {"DE", "EUR", "DEM"}, {"MX", "MXN", "MXP"}, {"CH", "CHF", ""}, {"JP", "JPY", ""}, {"BG", "EUR", "BGN"}, {"HR", "EUR", "HRK"},
	} {
		known, ok := x.Region(r.code)
		require.True(t, ok, r.code)
		require.NotEmpty(t, known.Current, r.code)
		require.Equal(t, r.current, known.Current[0].String(), r.code)
		if r.historic != "" {
			require.Contains(t, known.Historic, money.MustParseCurrency(r.historic), r.code)
		}
	}
	_, ok := x.Region("QQ")
	require.False(t, ok)
}

func TestDecimalMark(t *testing.T) {
	x := Load()
	for _, c := range []struct {
		lang, region string
		want         rune
	}{
		{"en", "", '.'}, {"en", "DE", '.'}, {"de", "", ','}, {"de", "CH", '.'}, {"de", "AT", ','}, {"es", "", ','}, {"es", "MX", '.'}, {"fr", "CH", '.'}, {"pt", "PT", ','},
		{"zh", "", '.'}, {"hi", "IN", '.'}, {"ru", "", ','}, {"xx", "", 0}, {"", "", 0},
	} {
		require.Equal(t, string(c.want), string(x.DecimalMark(c.lang, c.region)), "%s-%s", c.lang, c.region)
	}
}

func TestLettersRegion(t *testing.T) {
	x := Load()
	for text, want := range map[string]string{"投資5億元": "TW", "投资5亿元": "CN", "公司用5元": "", "臺灣亿": "TW", "5億 亿亿": "CN", "": ""} {
		require.Equal(t, want, x.LettersRegion("zh", text), text)
	}
	require.Equal(t, "", x.LettersRegion("ja", "億"))
}

func TestHome(t *testing.T) {
	x := Load()
	require.Equal(t, "US", x.Home("en"))
	require.Equal(t, "", x.Home("xx"))
	require.NotNil(t, x.Speaks("en"))
	require.Nil(t, x.Speaks("xx"))
	_, entries := x.Longest("dollars", 0)
	require.NotEmpty(t, entries)
	for _, e := range entries {
		require.True(t, x.Speaks("en")[e.Langs])
	}
}

// TestScriptLanguage: a script tells the language that alone writes it, or that alone writes nothing else.
func TestScriptLanguage(t *testing.T) {
	x := Load()
	for letter, want := range map[rune]string{
		'ლ': "ka", 'บ': "th", '원': "ko", 'の': "ja", 'カ': "ja", 'ש': "he", 'δ': "el", '元': "zh", 'д': "", 'a': "", 'é': "", '5': "", 'م': "",
	} {
		language, sure := x.ScriptLanguage(letter)
		require.Equal(t, want, language, string(letter))
		require.Equal(t, want != "" && want != "zh", sure, string(letter))
	}
}

// TestLoadOnce: all callers share one lexicon.
func TestLoadOnce(t *testing.T) {
	require.Same(t, Load(), Load())
}

// BenchmarkLongest looks up forms of a sentence at every word.
func BenchmarkLongest(b *testing.B) {
	x := Load()
	text := "The group paid about 380 billion Hong Kong dollars, or US$48.6bn, for the equivalent of a million ordinary shares."
	var at []int
	for i := range text {
		if i == 0 || text[i-1] == ' ' {
			at = append(at, i)
		}
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, i := range at {
			x.Longest(text, i)
		}
	}
}

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readTable returns the rows of a table beside this program.
func readTable(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "data", name))
	require.NoError(t, err)
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
		}
	}
	return rows
}

// lexisOf returns the forms of one language from the table.
func lexisOf(t *testing.T, rows [][]string, lang string) *lexis {
	t.Helper()
	x := newLexis()
	for _, row := range rows {
		if slices.Contains(strings.Fields(row[3]), lang) {
			value, _ := strconv.ParseUint(row[2], 10, 64)
			x.put(row[0], meaning{row[1], value})
		}
	}
	return x
}

func TestDecode(t *testing.T) {
	tests := []struct {
		lang, text string
		want       uint64
	}{
		{"ak", "mpem-aduonu-biako", 21000},
		{"ar", "ثلاثة آلاف وخمسة وعشرون", 3025},
		{"cs", "devadesát devět tisíc osm set", 99800},
		{"cy", "saith deg pump mil", 75000},
		{"da", "seksoghalvtreds", 56},
		{"de", "einundzwanzig", 21},
		{"de", "eine Million zweihundertsiebzehntausendsechs", 1217006},
		{"de", "hundertfünf", 105},
		{"ee", "akpe eve alafa etɔ̃", 2300},
		{"en", "twelve hundred", 1200},
		{"en", "a million", 0}, // the article is not of the number words
		{"en", "three hundred and forty-two thousand and seventeen", 342017},
		{"en", "two thousand million", 2000000000},
		{"es", "un billón doscientos mil millones", 1200000000000},
		{"es", "veintiséis mil treinta y uno", 26031},
		{"et", "kolmkümmend kaheksa", 38},
		{"fi", "kolmesataakaksikymmentäviisi", 325},
		{"fil", "dalawampû’t limá", 0}, // not as CLDR spells it
		{"fr", "quatre-vingt-dix-neuf", 99},
		{"fr", "quatre vingts", 80},
		{"fr", "soixante et onze", 71},
		{"fr", "trois cent mille deux cents", 300200},
		{"ga", "aon mhíle dhéag", 11000},
		{"ga", "céad is aon mhíle dhéag", 111000},
		{"ga", "a seacht déag", 17},
		{"ga", "fiche is dhá mhíle", 22000},
		{"he", "שלושת אלפים", 3000},
		{"hi", "पाँच लाख तेईस हज़ार", 523000},
		{"hu", "kétezer-huszonhárom", 2023},
		{"it", "centotrentunomilaquattrocento", 131400},
		{"it", "un milione", 1000000},
		{"it", "ventitré", 23},
		{"ja", "二億三千四百万", 234000000},
		{"ko", "삼조 사천오백억", 3450000000000},
		{"lt", "keturios", 4},
		{"lv", "piecpadsmit", 15},
		{"mt", "ħamsa u għoxrin", 25},
		{"my", "နှစ်သောင်း", 20000},
		{"nl", "drieëntwintigduizend", 23000},
		{"pl", "jeden bilion dwa", 1000000000002},
		{"pl", "pięć tysięcy sto jeden", 5101},
		{"pt", "mil e quinhentos", 1500},
		{"ru", "двадцать одна тысяча пятьсот", 21500},
		{"sv", "sjuttioettusen", 71000},
		{"sw", "elfu ishirini na tano", 25000},
		{"sw", "elfu ishirini, tano", 20005},
		{"sw", "milioni mbili, mia tatu na sita", 2000306},
		{"th", "สองล้านห้าแสน", 2500000},
		{"vi", "hai nghìn không trăm lẻ năm", 2005},
		{"zh", "一万零五十", 10050},
		{"zh", "一千零一十亿", 101000000000},
		{"zh-Hant", "兩萬一千", 21000},
	}
	rows := readTable(t, "numberwords.tsv")
	for _, tt := range tests {
		got, ok := lexisOf(t, rows, tt.lang).decode(tt.text)
		assert.Equal(t, tt.want, got, "%s %s", tt.lang, tt.text)
		assert.Equal(t, tt.want != 0, ok, "%s %s", tt.lang, tt.text)
	}
}

func TestDecodeNoNumber(t *testing.T) {
	x := lexisOf(t, readTable(t, "numberwords.tsv"), "en")
	for _, text := range []string{"", " ", "and", "twentyx", "x one"} {
		_, ok := x.decode(text)
		assert.False(t, ok, text)
	}
}

// Time to segment must not explode where every prefix fits and the end never does.
func TestDecodeBacktracks(t *testing.T) {
	x := newLexis()
	x.put("a", meaning{"add", 1})
	x.put("aa", meaning{"add", 2})
	_, ok := x.decode(strings.Repeat("a", 5000) + "b")
	assert.False(t, ok)
}

package lexicon

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

func dumpEntry(x *Lexicon, e Entry, sp string) string {
	v := fmt.Sprint(e.Value)
	switch e.Kind {
	case Currency, Minor:
		v = fmt.Sprint(x.Codes(e), x.WrittenIn(e))
	case Coin:
		v = fmt.Sprint(e.Value>>16, x.Codes(Entry{Value: e.Value & 0xffff}))
	}
	return fmt.Sprintf("{%d %d %s %v %v %q}", e.Kind, e.Flags, v, x.Languages(e), x.LanguageNumbers(e), sp)
}

func TestDump(t *testing.T) {
	dir := os.Getenv("DUMP")
	if dir == "" {
		t.Skip()
	}
	all := Load()
	views := map[string]*Lexicon{"all": all}
	for _, l := range all.Tags() {
		views[l] = For(l)
	}
	for name, x := range views {
		var out []string
		dumpTables(x, func(which, form string, es []Entry, sp []string) {
			if which == "N" && name != "all" {
				return
			}
			s := which + " " + form + ":"
			for i, e := range es {
				s += " " + dumpEntry(x, e, sp[i])
			}
			out = append(out, s)
		})
		sort.Strings(out)
		out = append(out, fmt.Sprint("spoken ", x.Spoken()))
		for n, l := range x.Tags() {
			out = append(out, fmt.Sprint("tag ", l, x.HasTables(uint16(n)), x.Leads(l), x.Speaks(l) != nil))
		}
		if name == "all" {
			for _, l := range append(x.Tags(), "xx", "") {
				out = append(out, fmt.Sprint("home ", l, x.Home(l), x.NativeMark(l), x.WritesUnspaced(l), x.LettersRegion(l, "億 亿 万 萬 圓 円 元 ₼"), x.DecimalMark(l, ""), x.DecimalMark(l, "CH"), x.DecimalMark(l, "MX"), x.DecimalMark(l, "DE")))
			}
			for a := 'A'; a <= 'Z'; a++ {
				for b := 'A'; b <= 'Z'; b++ {
					r, ok := x.Region(string(a) + string(b))
					out = append(out, fmt.Sprint("region ", string(a)+string(b), r, ok))
				}
			}
			for c := rune(0); c < 0x20000; c++ {
				if l, sure := x.ScriptLanguage(c); l != "" {
					out = append(out, fmt.Sprint("script ", c, l, sure))
				}
			}
			locales := append([]Locale{}, x.Locales()...)
			for _, l := range locales {
				out = append(out, fmt.Sprintf("locale %+v", l))
				tag := language.Make(l.Tags[0])
				out = append(out, fmt.Sprint("marks ", l.Tags[0], x.SignBehind(tag), x.Pairs(tag), x.LocaleDecimalMark(tag)))
				for _, s := range []string{"$", "US$", "kr", "р.", "£", "¥", "Fr.", "Rs", "CHF", "C$"} {
					c, told := x.Signs(tag, s)
					out = append(out, fmt.Sprint("signs ", l.Tags[0], s, c, told))
				}
			}
			for _, s := range strings.Fields("$ US$ kr £ ¥ € Fr. Rs C$元 ₽ р. R$ zł Kč") {
				out = append(out, fmt.Sprintf("anywhere %s %+v", s, x.SignsAnywhere(s)))
			}
			counts := x.Count()
			for _, l := range append(x.Tags(), "und") {
				out = append(out, fmt.Sprint("count ", l, counts[l]))
			}
		}
		os.WriteFile(dir+"/"+name+".txt", []byte(strings.Join(out, "\n")+"\n"), 0o644)
	}
}

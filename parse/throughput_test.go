package parse

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// newsWords are common words of news, with how often each stands among them.
const newsWords = `the the the the the of of of to to to and and and a a in in in that for on is was with as at by he it from has
his said have are be an but not were will its they which who their had been would this more after also one about up
year years company government last first new people market shares analysts quarter percent growth bank economy minister
president country world week month demand prices supply report sales profit investors trade industry workers plans official
agreement billion-year north region between since while during under over before because energy technology production
million-strong decision according statement committee international development council election campaign police court
on Tuesday Wednesday London Tokyo Brussels Germany China spokesman chief executive group department network hospital`

// figuresOf are ways in which news states money; the verbs take random digits.
var figureForms = []string{
	"$%d.%d billion", "$%d million", "€%d.%dbn", "about $%d,%03d", "%d million euros", "£%dm", "more than %d billion yuan ($%d.%d billion)",
	"%d.%d billion Norwegian crowns", "$%d-%d million", "NOK %d.%d", "up to €%d,000", "$%d.%d a share", "HK$%d.%d billion", "%d,%03d dollars", "Rs %d crore",
	"between $%d million and $%d00 million", "USD %d.%d million", "a %d million-dollar contract",
}

// newsText makes prose of a number of bytes with one figure in every so many; the same for the same arguments.
func newsText(size, every int, words, figures []string) string {
	rnd := rand.New(rand.NewPCG(uint64(every), 2026))
	var b strings.Builder
	b.Grow(size + 200)
	for next := every / 2; b.Len() < size; {
		n := 8 + rnd.IntN(18)
		for i := range n {
			w := words[rnd.IntN(len(words))]
			if every > 0 && b.Len() > next {
				next += every/2 + rnd.IntN(every)
				form := figures[rnd.IntN(len(figures))]
				args := []any{}
				for range strings.Count(form, "%") {
					args = append(args, 1+rnd.IntN(998))
				}
				w = fmt.Sprintf(form, args...)
			}
			if i == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			b.WriteString(w)
			switch {
			case i == n-1:
				b.WriteString(". ")
			case rnd.IntN(14) == 0:
				b.WriteString(", ")
			default:
				b.WriteByte(' ')
			}
		}
		if rnd.IntN(4) == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// The baselines: what people use for want of better.
var (
	symbolRegexp = regexp.MustCompile(`[$€£¥₹]\s?\d[\d,.]*`)
	fullRegexp   = regexp.MustCompile(`(?i)(?:(?:US|HK|A|C|NZ|S|NT)?\$|€|£|¥|₹|\b(?:USD|EUR|GBP|JPY|CNY|INR|CHF|AUD|CAD|HKD|NOK|SEK|DKK|KRW|BRL|RUB|MXN|Rs)\b)\s?\d[\d,.]*(?:\s?(?:thousand|million|billion|trillion|crore|lakh|bn|mn|m|k|tn)\b)?|\b\d[\d,.]*\s?(?:(?:thousand|million|billion|trillion|crore|lakh|bn|mn|m|k|tn)\b\s?)?(?:(?:US|Hong Kong|Australian|Canadian|Norwegian|Swedish|Danish|Swiss)\s)?(?:dollars?|euros?|pounds?|yen|yuan|rupees?|crowns?|kron(?:a|or|er)|francs?|won|rubles?|pesos?|reais|USD|EUR|GBP|JPY|CNY|INR)\b`)
)

// BenchmarkThroughput goes through a megabyte of prose: AppendAll with all languages on, beside one look-up in a table for
// each byte, and two regular expressions.
func BenchmarkThroughput(b *testing.B) {
	var classes [256]byte
	for i := range classes {
		classes[i] = byte(i & 3)
	}
	for _, every := range []int{400, 80, 0} {
		name := fmt.Sprintf("every%d", every)
		words := strings.Fields(newsWords)
		text := newsText(1<<20, every, words, figureForms)
		b.Run(name+"/lookup", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			n := 0
			for b.Loop() {
				for i := 0; i < len(text); i++ {
					n += int(classes[text[i]])
				}
			}
			if n == 0 {
				b.Fatal("nothing looked up")
			}
		})
		b.Run(name+"/figures", func(b *testing.B) {
			var p Parser
			dst := p.AppendAll(nil, text) // the first reading decodes the lexicon: BenchmarkFirst
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = p.AppendAll(dst[:0], text)
			}
			b.ReportMetric(float64(len(dst)), "figures")
		})
		b.Run(name+"/symbols", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				symbolRegexp.FindAllStringIndex(text, -1)
			}
		})
		b.Run(name+"/regexp", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				fullRegexp.FindAllStringIndex(text, -1)
			}
		})
	}
}

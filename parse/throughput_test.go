package parse

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
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

// otherProse are common words of news in other languages and scripts, and ways in which they state money.
var otherProse = []struct {
	language, between, words string
	figures                  []string
}{
	{"zh", "", `的 的 的 了 在 是 和 公司 市场 经济 增长 政府 中国 今年 表示 企业 发展 报告 北京 记者 银行 投资 技术 国家 问题 工作 人民 国际 合作 项目 部门 我们 他们 可以 这个 没有
		进行 通过 其中 已经 同时 因为 所以 如果 会议 总统 选举 医院 学校 教育 城市 交通 能源 工业 贸易 出口`,
		[]string{"%d亿元", "%d.%d亿美元", "%d万元人民币", "约%d亿欧元", "超过%d万美元"}},
	{"ru", " ", `и в в на не что с по из за к от для это как его было более также после года году лет компания рынок экономика правительство страна президент министр
		рост банк процентов доклад производство развитие энергетика технологии представитель агентство Москва Германия во время между однако чтобы своих которые`,
		[]string{"%d млрд рублей", "%d,%d млн долларов", "%d тысяч евро", "около %d миллионов рублей", "$%d млн"}},
	{"ar", " ", `في من على إلى أن التي عن مع هذا كان الشركة السوق الاقتصاد الحكومة العام الماضي قال رئيس وزير البنك النمو التقرير الإنتاج الطاقة الدولة بعد قبل بين خلال
		حيث كما لكن المدينة الشعب المشروع التعليم الانتخابات القاهرة الرياض الدول العربية`,
		[]string{"%d مليار دولار", "%d مليون ريال", "%d,%d مليون درهم", "نحو %d مليار جنيه", "$%d million"}},
	{"hi", " ", `के में की है और से को का पर यह कि कंपनी बाजार अर्थव्यवस्था सरकार देश साल मंत्री बैंक विकास रिपोर्ट उत्पादन ऊर्जा तकनीक दिल्ली मुंबई भारत ने कहा बाद पहले
		लिए साथ अपने लोग समय काम शिक्षा चुनाव अस्पताल शहर व्यापार निवेश`,
		[]string{"%d करोड़ रुपये", "%d लाख रुपये", "₹%d,%03d", "%d.%d अरब डॉलर", "करीब %d हजार करोड़ रुपये"}},
}

// newsText makes prose of a number of bytes with one figure in every so many; the same for the same arguments.
func newsText(size, every int, words, figures []string) string {
	return proseText(size, every, words, figures, " ")
}

// proseText is newsText with something else between the words.
func proseText(size, every int, words, figures []string, between string) string {
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
			if i == 0 && w[0] < utf8.RuneSelf {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			b.WriteString(w)
			switch {
			case i == n-1:
				b.WriteString(". ")
			case rnd.IntN(14) == 0:
				b.WriteString(", ")
			default:
				b.WriteString(between)
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
	for _, every := range []int{400, 80, 0} {
		name := fmt.Sprintf("every%d", every)
		words := strings.Fields(newsWords)
		compareThroughput(b, name, newsText(1<<20, every, words, figureForms))
	}
	for _, o := range otherProse {
		compareThroughput(b, o.language, proseText(1<<20, 400, strings.Fields(o.words), o.figures, o.between))
	}
}

// compareThroughput goes through one text in each way.
func compareThroughput(b *testing.B, name, text string) {
	var classes [256]byte
	for i := range classes {
		classes[i] = byte(i & 3)
	}
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

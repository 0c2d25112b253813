package parse

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// This file reads the notation of testdata/corpus (see the README there): a text with its expectations written into it.

// corpusCase is one text with what is to be found in it.
type corpusCase struct {
	ID      string // file stem and a hash of options and plain text: stays the same while only the expectation changes
	File    string
	Line    int
	Options corpusOptions
	Text    string
	Figures []wantMatch
	Pairs   []wantPair
	Rates   []wantRate
	Scales  []wantScale
	Silent  []Span // declarations: no figure may be found in them
}

// corpusOptions are set by a line "# key=value …" and hold to the end of the block.
type corpusOptions struct {
	Line     string // the option lines as written
	Lang     []string
	Region   string
	Currency string
	Mode     string // "" prose, field, amount, figure
	Hint     string
	Date     string // the document's own date that Read must find
	Strict   bool
	Raw      bool // the text has no markup and no figures
	Whole    bool // the block is one text of several lines
	Untold   bool // not run again with English told
}

func indexOf(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return -1
}

// loadCorpus reads every .txt file below dir.
func loadCorpus(dir string) ([]corpusCase, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.txt"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var cases []corpusCase
	var errs []error
	seen := map[string]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		stem := filepath.Base(filepath.Dir(f)) + "/" + strings.TrimSuffix(filepath.Base(f), ".txt")
		got, err := parseCorpus(stem, strings.ReplaceAll(string(b), "\r\n", "\n"))
		errs = append(errs, err)
		for _, c := range got {
			if at, ok := seen[c.ID]; ok {
				errs = append(errs, fmt.Errorf("%s:%d: the same text as %s", c.File, c.Line, at))
			}
			seen[c.ID] = fmt.Sprintf("%s:%d", c.File, c.Line)
			cases = append(cases, c)
		}
	}
	return cases, errors.Join(errs...)
}

// parseCorpus reads one file. Blocks are separated by blank lines; a line is a case unless the block says "text".
func parseCorpus(stem, body string) (cases []corpusCase, err error) {
	var errs []error
	var opt corpusOptions
	var whole []string
	start := 0
	flush := func() {
		if len(whole) > 0 {
			c, err := parseCase(stem, start, opt, strings.Join(whole, "\n"))
			cases, errs = append(cases, c), append(errs, err)
		}
		whole = nil
	}
	for i, line := range strings.Split(body, "\n") {
		switch {
		case line == "":
			flush()
			opt = corpusOptions{}
		case strings.HasPrefix(line, "## "):
		case strings.HasPrefix(line, "# "):
			flush()
			opt, err = parseOptions(opt, line[2:])
			if err != nil {
				errs = append(errs, fmt.Errorf("%s:%d: %w", stem, i+1, err))
			}
		case opt.Whole:
			if len(whole) == 0 {
				start = i + 1
			}
			whole = append(whole, line)
		default:
			c, err := parseCase(stem, i+1, opt, line)
			cases, errs = append(cases, c), append(errs, err)
		}
	}
	flush()
	return cases, errors.Join(errs...)
}

var optionWord = regexp.MustCompile(`([a-z]+)(?:=("[^"]*"|\S+))?`)

func parseOptions(o corpusOptions, line string) (corpusOptions, error) {
	o.Line += line + "\n"
	for _, m := range optionWord.FindAllStringSubmatch(line, -1) {
		v := strings.Trim(m[2], `"`)
		switch m[1] {
		case "lang":
			o.Lang = strings.Split(v, ",")
		case "region":
			o.Region = v
		case "currency":
			o.Currency = v
		case "mode":
			if indexOf([]string{"field", "amount", "figure"}, v) < 0 {
				return o, fmt.Errorf("unknown mode %q", v)
			}
			o.Mode = v
		case "hint":
			o.Hint = v
		case "date":
			o.Date = v
		case "strict":
			o.Strict = true
		case "raw":
			o.Raw = true
		case "text":
			o.Whole = true
		case "untold":
			o.Untold = true
		default:
			return o, fmt.Errorf("unknown option %q", m[1])
		}
	}
	if rest := strings.TrimSpace(optionWord.ReplaceAllString(line, "")); rest != "" {
		return o, fmt.Errorf("cannot read options %q", rest)
	}
	return o, nil
}

// parseCase reads the markup of one text.
func parseCase(stem string, line int, opt corpusOptions, body string) (corpusCase, error) {
	c := corpusCase{File: stem, Line: line, Options: opt}
	p := caseParser{c: &c, in: body}
	var err error
	if opt.Raw {
		c.Text = body
	} else if err = p.run(); err != nil {
		err = fmt.Errorf("%s:%d: %w", stem, line, err)
	}
	if err == nil && !utf8.ValidString(c.Text) {
		err = fmt.Errorf("%s:%d: not UTF-8", stem, line)
	}
	sum := sha256.Sum256([]byte(opt.Line + "\n" + c.Text))
	c.ID = stem + "/" + hex.EncodeToString(sum[:4])
	return c, err
}

type caseParser struct {
	c    *corpusCase
	in   string
	out  strings.Builder
	cue  Span
	when string
	has  bool // a cue waits for its second figure
	date bool
	head map[int]int // leg to head
}

func (p *caseParser) run() error {
	p.head = map[int]int{}
	for i := 0; i < len(p.in); {
		switch b := p.in[i]; b {
		case '[', '{', '<':
			text, notes, next, err := p.mark(i)
			if err != nil {
				return err
			}
			s := Span{Start: p.out.Len()}
			p.out.WriteString(text)
			s.End = p.out.Len()
			switch b {
			case '[':
				err = p.figure(s, notes)
			case '{':
				err = p.join(s, notes)
			default:
				err = p.angle(s, notes)
			}
			if err != nil {
				return fmt.Errorf("%q: %w", p.in[i:next], err)
			}
			i = next
		case ']', '}', '>':
			return fmt.Errorf("%q without its opening at %d (write \\%c for the sign itself)", b, i, b)
		case '\\':
			s, n, err := unescape(p.in[i:])
			if err != nil {
				return err
			}
			p.out.WriteString(s)
			i += n
		default:
			p.out.WriteByte(b)
			i++
		}
	}
	if p.has {
		return errors.New("a cue without a figure behind it")
	}
	p.c.Text = p.out.String()
	return nil
}

var corpusClose = map[byte]byte{'[': ']', '{': '}', '<': '>'}

// mark reads "[text|note|note]" from i on.
func (p *caseParser) mark(i int) (text string, notes []string, next int, err error) {
	var parts []string
	var part strings.Builder
	for j := i + 1; j < len(p.in); {
		switch b := p.in[j]; b {
		case corpusClose[p.in[i]]:
			parts = append(parts, part.String())
			if parts[0] == "" {
				return "", nil, 0, fmt.Errorf("empty mark at %d", i)
			}
			return parts[0], parts[1:], j + 1, nil
		case '|':
			parts = append(parts, part.String())
			part.Reset()
			j++
		case '\\':
			s, n, err := unescape(p.in[j:])
			if err != nil {
				return "", nil, 0, err
			}
			part.WriteString(s)
			j += n
		case '[', ']', '{', '}', '<', '>':
			return "", nil, 0, fmt.Errorf("%q inside a mark (write \\%c for the sign itself)", b, b)
		default:
			part.WriteByte(b)
			j++
		}
	}
	return "", nil, 0, fmt.Errorf("%q at %d is never closed", p.in[i], i)
}

// unescape reads \n, \t, \uXXXX, or a backslash before a sign of the markup.
func unescape(s string) (string, int, error) {
	if len(s) < 2 {
		return "", 0, errors.New("a backslash at the end")
	}
	switch s[1] {
	case 'n':
		return "\n", 2, nil
	case 't':
		return "\t", 2, nil
	case 'u':
		if len(s) >= 6 {
			if r, err := strconv.ParseUint(s[2:6], 16, 16); err == nil {
				return string(rune(r)), 6, nil
			}
		}
		return "", 0, errors.New(`\u needs four hexadecimal digits`)
	case '[', ']', '{', '}', '<', '>', '|', '\\', '#':
		return s[1:2], 2, nil
	}
	return "", 0, fmt.Errorf("unknown escape %q", s[:2])
}

// figure takes "[text|figure]", then optionally "doc", "loose" or "all figure".
func (p *caseParser) figure(s Span, notes []string) error {
	if len(notes) == 0 {
		return errors.New("no figure")
	}
	w, err := parseWant(notes[0])
	if err != nil {
		return err
	}
	m := wantMatch{Span: s, Want: w}
	for _, n := range notes[1:] {
		switch {
		case n == "doc":
			m.Doc = true
		case n == "loose":
			m.Loose = true
		case strings.HasPrefix(n, "all "):
			a, err := parseWant(n[4:])
			if err != nil {
				return err
			}
			m.All = &a
		default:
			return fmt.Errorf("unknown note %q", n)
		}
	}
	p.c.Figures = append(p.c.Figures, m)
	if p.has {
		to := len(p.c.Figures) - 1
		from, isLeg := p.head[to-1]
		if !isLeg {
			from = to - 1
		}
		p.head[to] = from
		p.c.Pairs = append(p.c.Pairs, wantPair{From: from, To: to, Cue: p.cue, First: !isLeg, When: p.when, HasWhen: p.date})
		p.has = false
	}
	return nil
}

// join takes "{cue}" or "{cue|when}".
func (p *caseParser) join(s Span, notes []string) error {
	if len(p.c.Figures) == 0 || p.has {
		return errors.New("a cue stands between two figures")
	}
	p.cue, p.has, p.when, p.date = s, true, "", false
	switch {
	case len(notes) > 1:
		return errors.New("too many notes")
	case len(notes) == 1:
		if !corpusWhen.MatchString(notes[0]) {
			return fmt.Errorf("%q is no time: none, event, a date, or event and a date", notes[0])
		}
		p.when, p.date = notes[0], true
	}
	return nil
}

// angle takes "<text|USD 1 = CNY 7.25>", "<text|scale 6 CNY>", "<text|declares CAD>".
func (p *caseParser) angle(s Span, notes []string) error {
	if len(notes) != 1 {
		return errors.New("one note wanted")
	}
	f := strings.Fields(notes[0])
	switch {
	case len(f) == 5 && f[1] == "1" && f[2] == "=" && corpusCode.MatchString(f[0]) && corpusCode.MatchString(f[3]):
		price, err := parseWantNumber(f[4])
		if err != nil {
			return err
		}
		p.c.Rates = append(p.c.Rates, wantRate{Span: s, Base: f[0], Quote: f[3], Price: price})
	case len(f) >= 2 && len(f) <= 3 && f[0] == "scale":
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return err
		}
		w := wantScale{Span: s, Exponent: n}
		if len(f) == 3 {
			if w.Currency = f[2]; !corpusCode.MatchString(f[2]) {
				return fmt.Errorf("no code: %q", f[2])
			}
		}
		p.c.Scales = append(p.c.Scales, w)
	case len(f) == 2 && f[0] == "declares" && corpusCode.MatchString(f[1]):
		p.c.Silent = append(p.c.Silent, s)
	default:
		return fmt.Errorf("cannot read %q", notes[0])
	}
	return nil
}

package markdown

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"unicode"
)

// A Page is what a file of Markdown has besides prose.
type Page struct {
	Blocks  []Block         // its fenced blocks
	Code    [][]string      // its code by lines: of each fenced block, each indented one and each piece in backquotes
	Links   []string        // where its links lead, as they are written
	Anchors map[string]bool // what a link can lead to within it: "#" and the name that a heading is given on the web
}

// A Block is one fenced block.
type Block struct {
	Language string // the word behind the opening fence
	Text     string // the lines between the fences, each with its end
	Before   string // the last line of prose in front of it
}

var (
	heading    = regexp.MustCompile(`^#{1,6} +(.*?)[ #]*$`)
	span       = regexp.MustCompile("`([^`]+)`")
	link       = regexp.MustCompile(`\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)`)
	definition = regexp.MustCompile(`(?m)^ {0,3}\[[^\]]+\]: *<?([^>\s]+)`)
	attribute  = regexp.MustCompile(`<[^>]*\b(href|src|id|name)="([^"]*)"`)
)

// Read reads a file. It returns an error where a fence is not closed.
func Read(file string) (*Page, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	p, err := Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return p, nil
}

// Parse reads a text of Markdown. It returns an error where a fence is not closed.
func Parse(text string) (*Page, error) {
	p := &Page{Anchors: make(map[string]bool)}
	var prose strings.Builder
	var open *Block
	before, indented := "", false
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		fence, isFence := strings.CutPrefix(trimmed, "```")
		switch {
		case isFence && open != nil:
			p.Blocks, open = append(p.Blocks, *open), nil
		case isFence:
			open, indented = &Block{Language: fence, Before: before}, false
			p.Code = append(p.Code, nil)
		case open != nil:
			open.Text += line
			p.line(trimmed)
		default:
			prose.WriteString(line)
			if m := heading.FindStringSubmatch(strings.TrimRight(line, "\r\n")); m != nil {
				p.heading(m[1])
			}
			if trimmed == "" {
				continue
			}
			before = trimmed
			switch was := indented; {
			case !strings.HasPrefix(line, "    "):
				indented = false
			case was:
				p.line(trimmed)
			default:
				indented = true
				p.Code = append(p.Code, []string{trimmed})
			}
		}
	}
	if open != nil {
		return nil, fmt.Errorf("the last fence is not closed")
	}
	for paragraph := range strings.SplitSeq(prose.String(), "\n\n") {
		p.paragraph(paragraph)
	}
	return p, nil
}

// line adds a line to the last piece of code.
func (p *Page) line(text string) {
	last := &p.Code[len(p.Code)-1]
	*last = append(*last, text)
}

// heading adds the anchor of a heading: its letters and digits in lower case, with - for blanks, and a number behind it
// where there was one of that name.
func (p *Page) heading(text string) {
	text = link.ReplaceAllString(text, "]")
	name := "#" + strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, text)
	anchor := name
	for n := 1; p.Anchors[anchor]; n++ {
		anchor = fmt.Sprintf("%s-%d", name, n)
	}
	p.Anchors[anchor] = true
}

// paragraph adds the code and the links of a piece of prose.
func (p *Page) paragraph(text string) {
	for _, m := range span.FindAllStringSubmatch(text, -1) {
		p.Code = append(p.Code, []string{strings.Join(strings.Fields(m[1]), " ")})
	}
	text = span.ReplaceAllString(text, "")
	for _, m := range link.FindAllStringSubmatch(text, -1) {
		p.Links = append(p.Links, m[1])
	}
	for _, m := range definition.FindAllStringSubmatch(text, -1) {
		p.Links = append(p.Links, m[1])
	}
	for _, m := range attribute.FindAllStringSubmatch(text, -1) {
		if m[1] == "href" || m[1] == "src" {
			p.Links = append(p.Links, m[2])
		} else {
			p.Anchors["#"+m[2]] = true
		}
	}
}

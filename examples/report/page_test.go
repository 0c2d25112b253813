package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/parse"
)

// reports runs the program and returns what it wrote and its status.
func reports(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	var out, trouble strings.Builder
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &trouble)
	return out.String(), trouble.String(), status
}

// elements are the names of all elements of a page, and its attributes as "element attribute=value". It fails the test if
// elements are not closed in the order in which they were opened.
func elements(t *testing.T, html string) (names, attributes []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(html))
	d.Strict = false // <!DOCTYPE html>, <br>, attributes without a value
	d.AutoClose, d.Entity = xml.HTMLAutoClose, xml.HTMLEntity
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			names, open = append(names, e.Name.Local), append(open, e.Name.Local)
			for _, a := range e.Attr {
				attributes = append(attributes, fmt.Sprintf("%s %s=%s", e.Name.Local, a.Name.Local, a.Value))
			}
		case xml.EndElement:
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], e.Name.Local)
			open = open[:len(open)-1]
		}
	}
	require.Empty(t, open)
	return names, attributes
}

func TestTheSample(t *testing.T) {
	t.Parallel()
	html, trouble, status := reports(t, "")
	require.Zero(t, status, trouble)
	names, attributes := elements(t, html)
	for _, want := range []string{"svg", "polyline", "table", "figcaption"} {
		assert.Contains(t, names, want)
	}
	assert.Contains(t, attributes, "span class=m sure inconsistent")
	assert.Contains(t, attributes, "span class=m unsure inconsistent")
	for _, want := range []string{
		"dated 2025-02-24 by the text",
		"CNY 380,000,000,000",
		"about USD 38,000,000,000",
		"or AUD, CAD, NZD",
		`"380 billion yuan" is about $52 billion`,
		"implied 9.62–10.8",
		"CNY per USD",
	} {
		assert.Contains(t, unescape(html), want)
	}
	for _, never := range []string{"script", "img", "iframe", "object", "embed", "button"} {
		assert.NotContains(t, names, never)
	}
	unique(t, attributes)
}

var entities = strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&#43;", "+")

func unescape(html string) string { return entities.Replace(html) }

// unique asserts that no two elements have one id, and that what refers to an id finds it.
func unique(t *testing.T, attributes []string) {
	t.Helper()
	ids := make(map[string]bool)
	for _, a := range attributes {
		if _, id, ok := strings.Cut(a, " id="); ok {
			assert.False(t, ids[id], id)
			ids[id] = true
		}
	}
	for _, a := range attributes {
		for _, by := range []string{" aria-describedby=", " aria-labelledby=", " href=#", " for="} {
			if _, id, ok := strings.Cut(a, by); ok {
				assert.True(t, ids[id], a)
			}
		}
	}
}

// What a text or the name of a file says is text on the page, never markup.
func TestATextIsNeverMarkup(t *testing.T) {
	t.Parallel()
	show := func(text string) string {
		var p page
		for range 2 {
			require.NoError(t, p.add(t.Context(), text, text, fx.Checker{Source: reference.Source()}))
		}
		p.Form = &form{Text: shown(text), Date: shown(text), Lang: shown(text), Region: shown(text), Error: shown(text)}
		var out strings.Builder
		require.NoError(t, p.write(&out))
		return out.String()
	}
	allowed, _ := elements(t, show(cli.Sample+"The rate was $1 = 7.2 yuan, which is more."))
	for _, hostile := range []string{
		"<script>alert(1)</script> $5",
		"<img src=x onerror=alert(1)> 5 euros",
		`"><svg onload=alert(1)>$5 million (€4 million)`,
		"</p></main></body><style>*{display:none}</style> $5",
		"<!-- $5", "]]> $5", "{{.Title}} $5", "javascript:alert(1) $5",
		"380 billion <b>yuan</b> ($38 billion)",
		"380 billion\nyuan (\"$38\nbillion)",
		"a\x00b $5 \x1b[31m\u202e $6 \xff\xfe",
		"&lt;script&gt; $5 &#60;script&#62;",
		"' onmouseover='alert(1) $5 `",
	} {
		html := show(hostile)
		names, attributes := elements(t, html)
		for _, name := range names {
			assert.True(t, slices.Contains(allowed, name), "%q made a <%s>", hostile, name)
		}
		for _, a := range attributes {
			_, a, _ = strings.Cut(a, " ")
			assert.False(t, strings.HasPrefix(a, "on") || strings.HasPrefix(a, "href=javascript"), "%q made %s", hostile, a)
		}
		assert.Equal(t, 1, strings.Count(html, "<style"), hostile)
		unique(t, attributes)
	}
}

func TestPlacesAndFindings(t *testing.T) {
	t.Parallel()
	text := "Date: 2024-06-03\n\nIt paid €100 million ($108 million;\n£85 million).\n\nTable   2024\nCost    $5\n\nIt had $1 = 7.2 yuan in mind, and 500 pesos."
	var p page
	require.NoError(t, p.add(t.Context(), "x", text, fx.Checker{Source: reference.Source()}))
	a := p.Articles[0]
	require.Len(t, a.Figures, 5)
	require.Len(t, a.Paragraphs, 4)
	assert.True(t, a.Paragraphs[2].Table)
	assert.NotNil(t, a.Figures[0].Finding)
	assert.Nil(t, a.Figures[3].Finding)
	assert.Equal(t, len(a.Findings), a.Consistent()+a.Inconsistent()+a.Undetermined())
	require.Len(t, a.Rates, 1)
	assert.Contains(t, a.Rates[0].Rate, "1 USD = 7.2 CNY (")
	var all strings.Builder
	for _, paragraph := range a.Paragraphs {
		for _, piece := range paragraph.Pieces {
			all.WriteString(piece.Text)
			if piece.Figure != nil {
				all.WriteString(piece.Figure.Text)
			}
		}
	}
	assert.Equal(t, strings.ReplaceAll(text, "\n\n", ""), all.String(), "nothing of the text is lost")
}

// A long article makes a page that any phone can load.
func TestALongArticleIsNotHeavy(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	text.WriteString("Date: 2023-05-10\n\n")
	for i := range 60 {
		fmt.Fprintf(&text, "%s In year %d it paid €%d million ($%d million) for the works, and then $%d a head, more than the %d yuan of before.\n\n",
			strings.Repeat("Nobody had asked the people who live beside the harbour what they thought of it. ", 8), i, 100+i, 110+i*i, 3+i, 900+i)
	}
	html, trouble, status := reports(t, text.String(), "-lang", "en", "-")
	require.Zero(t, status, trouble)
	names, _ := elements(t, html)
	n := 0
	for _, name := range names {
		if name == "svg" {
			n++
		}
	}
	assert.Equal(t, maxCharts, n)
	assert.Less(t, len(html), 300_000)
	t.Logf("%d bytes of text, %d of HTML", text.Len(), len(html))
}

func TestFilesAndTrouble(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, out := filepath.Join(dir, "a<b>.txt"), filepath.Join(dir, "out.html")
	require.NoError(t, os.WriteFile(file, []byte("It cost $5."), 0o600))
	stdout, trouble, status := reports(t, cli.Sample, "-o", out, file, "-")
	require.Zero(t, status, trouble)
	assert.Empty(t, stdout)
	html, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Contains(t, string(html), "a&lt;b&gt;.txt")
	assert.Contains(t, string(html), "Figures in 2 articles")

	stdout, _, status = reports(t, "", "-")
	assert.Zero(t, status)
	elements(t, stdout)

	for _, args := range [][]string{{"-nothing"}, {"no such file"}, {"-date", "soon"}, {"-serve", "8080", "a.txt"}, {"-serve", "65536"}, {"-rates", "none.csv"}} {
		stdout, trouble, status := reports(t, "", args...)
		assert.Equal(t, cli.Trouble, status, args)
		assert.NotEmpty(t, trouble, args)
		assert.Empty(t, stdout, args)
	}
	_, help, status := reports(t, "", "-h")
	assert.Zero(t, status)
	assert.Contains(t, help, "usage: report")
}

func TestDateOfTheForm(t *testing.T) {
	t.Parallel()
	checker := fx.Checker{Source: reference.Source()}
	p := &page{Form: &form{Text: "It cost 380 billion yuan ($38 billion).", Date: "2025-02-24"}}
	require.NoError(t, p.fill(t.Context(), checker))
	assert.Equal(t, "dated 2025-02-24 as told", p.Articles[0].Dated)
	p = &page{Form: &form{Text: "Date: 2024-06-03. It cost 380 billion yuan ($38 billion).", Date: "2025-02-24"}}
	require.NoError(t, p.fill(t.Context(), checker))
	assert.Equal(t, "dated 2024-06-03 by the text", p.Articles[0].Dated)
	p = &page{Form: &form{Text: "It cost 380 billion yuan ($38 billion).", Date: "2023-04..2024-03"}}
	require.NoError(t, p.fill(t.Context(), checker))
	assert.Equal(t, "of the time from 2023-04 to 2024-03 as told", p.Articles[0].Dated)
	chart := p.Articles[0].Findings[0].Chart
	assert.Equal(t, []string{"2023-01-31", "2024-05-30"}, []string{chart.From, chart.To}, "sixty days around")
	p = &page{Form: &form{Text: "It cost $5.", Region: "CA", Lang: "en"}}
	require.NoError(t, p.fill(t.Context(), checker))
	assert.Equal(t, "CAD 5", p.Articles[0].Figures[0].Amount)
	for _, wrong := range []form{{Date: "soon"}, {Lang: "?"}, {Region: "Narnia"}} {
		require.Error(t, (&page{Form: &wrong}).fill(t.Context(), checker))
	}
}

func TestWhatIsUnsureLooksSo(t *testing.T) {
	t.Parallel()
	f := newFigure("f", parse.Read("It cost $5.").Matches[0])
	assert.Equal(t, "unsure", f.Class())
	assert.Equal(t, "USD 5", f.Amount)
	f = newFigure("f", parse.Read("It cost at least 5 euros a share.").Matches[0])
	assert.Equal(t, "sure", f.Class())
	assert.Equal(t, "at least EUR 5", f.Amount)
	assert.Equal(t, "per share", f.Per)
}

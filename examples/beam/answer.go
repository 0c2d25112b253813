package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/parse"
)

// reading is what is known of all texts. It travels to the workers as JSON.
type reading struct {
	Languages, Region, Date string
	Rates                   []string // files that come before the built-in rates, where workers can read them
}

// parse returns what the texts that say nothing of it are read with.
func (r reading) parse() (reader cli.Reader, date parse.Date, err error) {
	reader, err = (&cli.Request{Lang: r.Languages, Region: r.Region}).Reader(reader)
	if err == nil && r.Date != "" {
		date, err = cli.ParseDate(r.Date)
	}
	return reader, date, err
}

// answerFn answers texts. It is used by one goroutine at a time.
type answerFn struct {
	Reading reading
	Lines   bool

	reader  cli.Reader
	checker fx.Checker
}

// Setup opens the rates.
func (f *answerFn) Setup(ctx context.Context) (err error) {
	if f.reader, f.checker.Date, err = f.Reading.parse(); err != nil {
		return err
	}
	var problems strings.Builder
	f.checker.Source, err = cli.OpenRates(ctx, f.Reading.Rates, func(file string) (io.ReadCloser, error) { return open(ctx, file) }, &problems)
	if problems.Len() > 0 {
		log.Warn(ctx, problems.String())
	}
	return err
}

// ProcessElement returns the answer to a line of JSON Lines, or to a text, as a line of JSON. place is the file, and of a
// line also the offset.
func (f *answerFn) ProcessElement(ctx context.Context, place string, data []byte) (string, error) {
	count(ctx, "bytes", len(data))
	if f.Lines {
		count(ctx, "lines", 1)
		reply, ok := cli.Answer(data, func(q *cli.Request) (any, error) { return f.answer(ctx, q) })
		if broken, is := reply.(cli.Failure); is && !ok {
			count(ctx, "broken_lines", 1)
			broken.Error = fmt.Sprintf("%s: %s", place, broken.Error)
			reply = broken
		}
		return encode(reply)
	}
	id, err := json.Marshal(place)
	if err != nil {
		return "", err
	}
	count(ctx, "lines", bytes.Count(data, []byte("\n")))
	if len(data) > 0 && data[len(data)-1] != '\n' {
		count(ctx, "lines", 1)
	}
	if len(data) > cli.MaxLine {
		count(ctx, "broken_lines", 1)
		return encode(cli.Failure{ID: id, Error: fmt.Sprintf("the text is longer than %d bytes", cli.MaxLine)})
	}
	text := string(data)
	reply, err := f.answer(ctx, &cli.Request{ID: id, Text: &text})
	if err != nil {
		return "", err
	}
	return encode(reply)
}

// answer is what a line out holds.
type answer struct {
	ID       json.RawMessage `json:"id"`
	Figures  []parse.Match   `json:"figures"`
	Findings []fx.Finding    `json:"findings"`
}

// answer reads a text and checks it. What the request says of language, region and date wins over the flags.
func (f *answerFn) answer(ctx context.Context, q *cli.Request) (any, error) {
	reader, err := q.Reader(f.reader)
	if err != nil {
		return nil, err
	}
	checker := f.checker
	if q.Date != "" {
		if checker.Date, err = cli.ParseDate(q.Date); err != nil {
			return nil, err
		}
	}
	parser := reader.Parser()
	doc := parser.Read(*q.Text)
	found, err := checker.Document(ctx, doc)
	if err != nil {
		return nil, err
	}
	a := answer{q.ID, append([]parse.Match{}, doc.Matches...), []fx.Finding{}}
	for _, finding := range found {
		a.Findings = append(a.Findings, finding.Split()...)
	}
	count(ctx, "figures", len(a.Figures))
	for _, finding := range a.Findings {
		count(ctx, finding.Verdict.String(), 1)
	}
	return a, nil
}

// encode returns v as a line of JSON without its end.
func encode(v any) (string, error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// namespace is that of the counters in Beam's metrics.
const namespace = "figures"

// counters are the names of the counters: of what was read, of the figures found, and of the findings by their verdict.
var counters = []string{
	"lines", "bytes", "figures", fx.Consistent.String(), fx.Inconsistent.String(), fx.Undetermined.String(), "broken_lines",
}

var counterOf = func() map[string]beam.Counter {
	all := make(map[string]beam.Counter)
	for _, name := range counters {
		all[name] = beam.NewCounter(namespace, name)
	}
	return all
}()

func count(ctx context.Context, name string, n int) {
	c := counterOf[name]
	c.Inc(ctx, int64(n))
}

// counted returns the counters of a pipeline that has ended. A runner that does not wait for the end tells none.
func counted(result beam.PipelineResult) map[string]int64 {
	all := make(map[string]int64)
	if result == nil {
		return all
	}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == namespace {
			all[c.Name()] += c.Result()
		}
	}
	return all
}

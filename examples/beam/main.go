// Command beam reads the money in many texts and checks the conversions that they state, as a pipeline of Apache Beam.
//
//	go run . --input='articles/*.txt' --output=findings.jsonl
//	go run . --jsonl --input='articles/*.jsonl' --output=findings.jsonl --shards=4
//
// A file is a text, or with --jsonl each line of it is a request as normalize and factcheck take it. For each there is one
// line of JSON, in no order: "id" (of the request, or the name of the file), "figures" and "findings". What cannot be
// answered is answered with {"id":…,"error":"…"}.
//
// Without further flags everything runs in this process. --runner and the flags of that runner take it to a cluster; -h lists
// them.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/exactfigures/figures/examples/internal/cli"
)

// Beam's own flags are global, and so are these. "region" is taken by Dataflow.
var (
	input  = flag.String("input", "", "the `files` to read: a path or a pattern, on disk or in gs://")
	output = flag.String("output", "", "the `file` to write")
	jsonl  = flag.Bool("jsonl", false, `the files hold lines such as {"id":1,"text":"380 billion yuan ($38 billion)","date":"2025-02-24"}`)
	shards = flag.Int("shards", 1, "write so many `files`, each by one worker: output-00000-of-00004 …")
	lang   = flag.String("lang", "", "the `languages` of the texts as BCP 47 tags, e.g. en or de-CH,fr-CH; all when not given")
	region = flag.String("text_region", "", "the `region` the texts were written for, e.g. CA: what a bare $ means")
	date   = flag.String("date", "", "the `date` of the texts: 2025-02-24, 2025-02 or 2025; wins over the date in a text")
	rates  cli.Files
)

func init() { flag.Var(&rates, "rates", cli.RatesUsage) }

func main() {
	flag.Parse()
	beam.Init() // on a worker this does its work and does not return
	if err := run(context.Background(), os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(cli.Trouble)
	}
}

// run builds the pipeline that the flags describe, runs it and writes its counters.
func run(ctx context.Context, stderr io.Writer) error {
	p, s := beam.NewPipelineWithRoot()
	job := pipeline{
		Input: *input, Output: *output, Lines: *jsonl, Shards: *shards,
		Reading: reading{Languages: *lang, Region: *region, Date: *date, Rates: rates},
	}
	if err := job.build(s); err != nil {
		return err
	}
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	all := counted(result)
	var words []string
	for _, name := range counters {
		words = append(words, fmt.Sprintf("%d %s", all[name], strings.ReplaceAll(name, "_", " ")))
	}
	_, err = fmt.Fprintln(stderr, strings.Join(words, ", "))
	return err
}

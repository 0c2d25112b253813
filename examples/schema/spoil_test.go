package schema

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
)

// invalid spoils each line in every single place, by a member that is missing, one too many or a value of another type:
// a schema that takes everything would find all lines valid.
func invalid(t *testing.T, schema *jsonschema.Schema, lines []string) {
	ways := 0
	for _, line := range lines {
		v := value(t, line)
		spoil("", v, func(what string) {
			ways++
			if schema.Validate(v) == nil {
				t.Errorf("valid with %s: %s", what, line)
			}
		})
	}
	t.Logf("%d lines spoilt in %d ways", len(lines), ways)
}

// optional are the members that need not be there, behind the name of the member that holds their object.
var optional = strings.Fields(`
	.file .candidates .vague .qualifier .per .language .note .readings
	figures.candidates figures.vague figures.qualifier figures.per figures.language figures.note figures.readings
	figure.candidates figure.vague figure.qualifier figure.per figure.language figure.note figure.readings
	converted.vague converted.qualifier from_read.qualifier from_read.vague to_read.qualifier to_read.vague
	steps.point
	findings.date findings.until findings.gap findings.tolerance findings.latest findings.allowed findings.end
	findings.from_bounds findings.to_bounds findings.implied findings.suggestion findings.stated findings.ever
	findings.ever_years findings.document_rate findings.years findings.reading
	stated.reason stated.inverted stated.rates causes.side causes.power causes.currency causes.figure causes.years
	at_low.date at_low.until at_low.origin at_high.date at_high.until at_high.origin legs.date legs.until legs.origin`)

// spoil changes v, which the member name holds, in every way in turn, and calls spoilt each time with what it did.
func spoil(name string, v any, spoilt func(what string)) {
	switch v := v.(type) {
	case map[string]any:
		v["surprise"] = "here"
		spoilt("a surprise in " + name)
		delete(v, "surprise")
		for _, member := range slices.Sorted(maps.Keys(v)) {
			place, old := name+"."+member, v[member]
			if !slices.Contains(optional, place) {
				delete(v, member)
				spoilt("no " + place)
			}
			if place != ".id" { // is any JSON
				v[member] = otherThan(old)
				spoilt("another type of " + place)
				v[member] = old
				spoil(member, old, spoilt)
			}
			v[member] = old
		}
	case []any:
		for i, old := range v {
			v[i] = otherThan(old)
			spoilt("another type in " + name)
			v[i] = old
			spoil(name, old, spoilt)
		}
	}
}

// otherThan returns a value of another type than v, which is not null.
func otherThan(v any) any {
	if _, list := v.([]any); list {
		return map[string]any{}
	}
	return []any{}
}

func TestWrongValues(t *testing.T) {
	t.Parallel()
	const figure = `{"id":1,"figures":[{"text":"€5","start":0,"end":4,"currency":"EUR","value":"5","confidence":"certain"}]}`
	const finding = `{"id":1,"findings":[{"from":{"text":"€5","start":0,"end":4},"to":{"text":"$5","start":6,"end":8},"verdict":"undetermined",` +
		`"grade":"","reason":"no_date","basis":"table","summary":"none","from_read":null,"to_read":null,"ratio":null,"expected":null,"rates":null,"causes":[]}]}`
	for _, c := range []struct{ program, line, from, to string }{
		{"normalize", figure, `"value":"5"`, `"value":5`},
		{"normalize", figure, `"value":"5"`, `"value":"5e3"`},
		{"normalize", figure, `"value":"5"`, `"value":"5,000"`},
		{"normalize", figure, `"value":"5"`, `"value":"05"`},
		{"normalize", figure, `"value":"5"`, `"value":"5."`},
		{"normalize", figure, `"value":"5"`, `"value":""`},
		{"normalize", figure, `"value":"5"`, `"min":"5"`},
		{"normalize", figure, `"value":"5"`, `"min":"5","max":"6","value":"5"`},
		{"normalize", figure, `"EUR"`, `"euro"`},
		{"normalize", figure, `"EUR"`, `null`},
		{"normalize", figure, `"certain"`, `"sure"`},
		{"normalize", figure, `"start":0`, `"start":-1`},
		{"normalize", figure, `"start":0`, `"start":0.5`},
		{"normalize", figure, `"value":"5"`, `"value":"5","vague":false`},
		{"normalize", figure, `"value":"5"`, `"value":"5","qualifier":""`},
		{"normalize", figure, `"value":"5"`, `"value":"5","file":"a"`},
		{"normalize", figure, `"figures"`, `"findings"`},
		{"normalize", figure, figure, `{}`},
		{"normalize", figure, figure, `{"id":1,"error":""}`},
		{"normalize", figure, figure, `"text"`},
		{"factcheck", finding, `"undetermined"`, `"false"`},
		{"factcheck", finding, `"undetermined"`, `"consistent"`},
		{"factcheck", finding, `"grade":""`, `"grade":"exact"`},
		{"factcheck", finding, `"no_date"`, `""`},
		{"factcheck", finding, `"ratio":null`, `"ratio":1`},
		{"factcheck", finding, `"ratio":null`, `"ratio":""`},
		{"factcheck", finding, `"causes":[]`, `"causes":null`},
		{"factcheck", finding, `"causes":[]`, `"causes":[{"kind":"malice","weight":1,"text":"x"}]`},
		{"factcheck", finding, `"causes":[]`, `"causes":[{"kind":"inverted","weight":101,"text":"x"}]`},
		{"factcheck", finding, `"causes":[]`, `"causes":[],"date":"24.2.2025"`},
	} {
		schema := compile(t, c.program)
		assert.NoError(t, schema.Validate(value(t, c.line)))
		spoilt := strings.Replace(c.line, c.from, c.to, 1)
		assert.NotEqual(t, c.line, spoilt)
		assert.Error(t, schema.Validate(value(t, spoilt)), spoilt)
	}
}

package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// speak returns a spelled number and the forms found in it.
func speak(t *testing.T, sets map[string][][2]string, set string, n, pick uint64) (string, []span) {
	t.Helper()
	s := speller{sets: map[string]*ruleSet{}, pick: pick}
	for name, entries := range sets {
		parsed, err := parseRuleSet(entries)
		require.NoError(t, err)
		s.sets[name] = parsed
	}
	require.NoError(t, s.spell(set, n, 1, false))
	return joined(s.spans), words(s.spans)
}

func TestSpell(t *testing.T) {
	units := [][2]string{{"0", "nil;"}, {"1", "wan;"}, {"2", "tu;"}, {"3", "tri;"}, {"4", "for;"}, {"7", "sev;"}, {"9", "=#,##0=;"}}
	sets := map[string][][2]string{
		"%main": append(units[:6:6], [][2]string{
			{"10", "ten[-→→];"}, {"17", "dix-→→;"}, {"20", "←←ty[­en­→→];"}, {"60/20", "sixty→%%tail→;"}, {"80", "ate→%%tail→;"},
			{"100", "hun;"}, {"101", "hunr →→;"}, {"200", "←← hun[ and →→];"},
			{"1000", "←← $(cardinal,one{thou}other{thous})$[, →→];"}, {"1000000", "mil ←←[ →→];"},
		}...),
		"%%tail": {{"0", "s;"}, {"1", "' =%main=;"}},
	}
	tests := []struct {
		n, pick uint64
		text    string
		forms   []span
	}{
		{0, 0, "nil", []span{{text: "nil", tag: "add"}}},
		{10, 0, "ten", []span{{text: "ten", tag: "add", value: 10}}},
		{12, 0, "ten-tu", []span{{text: "ten", tag: "add", value: 10}, {text: "tu", tag: "add", value: 2}}},
		{17, 0, "dix-sev", []span{{text: "dix", tag: "add", value: 10}, {text: "sev", tag: "add", value: 7}}},
		{23, 0, "tuty\u00aden\u00adtri", []span{{text: "tu", tag: "add", value: 2}, {text: "ty", tag: "mul", value: 10}, {text: "en", tag: "conn"}, {text: "tri", tag: "add", value: 3}}},
		{60, 0, "sixtys", []span{{text: "sixtys", tag: "add", value: 60}}},
		{77, 0, "sixty dix-sev", []span{{text: "sixty", tag: "add", value: 60}, {text: "dix", tag: "add", value: 10}, {text: "sev", tag: "add", value: 7}}},
		{100, 0, "hun", []span{{text: "hun", tag: "add", value: 100}}},
		{104, 0, "hunr for", []span{{text: "hunr", tag: "add", value: 100}, {text: "for", tag: "add", value: 4}}},
		{400, 0, "for hun", []span{{text: "for", tag: "add", value: 4}, {text: "hun", tag: "mul", value: 100}}},
		{402, 0, "for hun and tu", []span{{text: "for", tag: "add", value: 4}, {text: "hun", tag: "mul", value: 100}, {text: "and", tag: "conn"}, {text: "tu", tag: "add", value: 2}}},
		{2000, 0, "tu thou", []span{{text: "tu", tag: "add", value: 2}, {text: "thou", tag: "mul", value: 1000}}},
		{2000, 1, "tu thous", []span{{text: "tu", tag: "add", value: 2}, {text: "thous", tag: "mul", value: 1000}}},
		{3000004, 0, "mil tri for", []span{{text: "mil", tag: "pre", value: 1000000}, {text: "tri", tag: "add", value: 3}, {text: "for", tag: "add", value: 4}}},
	}
	for _, tt := range tests {
		text, forms := speak(t, sets, "%main", tt.n, tt.pick)
		assert.Equal(t, tt.text, text, "%d", tt.n)
		assert.Equal(t, tt.forms, forms, "%d", tt.n)
	}
}

func TestSpellDigits(t *testing.T) {
	set, err := parseRuleSet([][2]string{{"0", "nil;"}, {"9", "=#,##0=;"}})
	require.NoError(t, err)
	s := speller{sets: map[string]*ruleSet{"%main": set}}
	assert.ErrorIs(t, s.spell("%main", 9, 1, false), errDigits)
	assert.ErrorContains(t, s.spell("%other", 9, 1, false), "no rule set")
}

func TestSpellWithoutEnd(t *testing.T) {
	set, err := parseRuleSet([][2]string{{"0", "=%main=;"}})
	require.NoError(t, err)
	s := speller{sets: map[string]*ruleSet{"%main": set}}
	assert.ErrorContains(t, s.spell("%main", 9, 1, false), "without end")
}

package cli

import (
	"fmt"
	"strings"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Currency returns the code of a figure's currency, "?" where it is open.
func Currency(f money.Figure) string {
	if c := f.Currency(); c.IsValid() {
		return c.String()
	}
	return "?"
}

// Per returns what an amount is counted by, "per share", or "".
func Per(p parse.Per) string {
	switch p {
	case parse.PerNone:
		return ""
	case parse.PerOther:
		return "per another unit"
	}
	return "per " + strings.ReplaceAll(p.String(), "_", " ")
}

// Hedge returns the hedge of a figure in words, "at least", or "".
func Hedge(f money.Figure) string {
	words := ""
	if f.Qualifier() != money.Plain {
		words = strings.ReplaceAll(f.Qualifier().String(), "_", " ")
	}
	if f.Vague() {
		return strings.TrimSpace(words + " some")
	}
	return words
}

// Doubt says of a figure that is not sure what else it may be: "or AUD, CAD, NZD".
func Doubt(m parse.Match) string {
	var notes []string
	if len(m.Others) > 0 && m.Confidence < parse.High {
		var other []string
		for _, f := range m.Others[:min(3, len(m.Others))] {
			name := f.Currency().String()
			if f.Currency() == m.Figure.Currency() {
				name = f.String()
			}
			other = append(other, name)
		}
		notes = append(notes, "or "+strings.Join(other, ", "))
	}
	if m.Note != "" {
		notes = append(notes, m.Note)
	}
	if len(notes) == 0 && m.Confidence == parse.Low {
		notes = append(notes, "not sure")
	}
	return strings.Join(notes, "; ")
}

// Dated says which date is used for a text, and where it comes from: the one that was told wins over the text's own.
func Dated(told, until, own parse.Date) string {
	switch {
	case !until.IsZero():
		return fmt.Sprintf("of the time from %s to %s as told", told, until)
	case !told.IsZero() && !own.IsZero() && told != own:
		return fmt.Sprintf("dated %s as told (the text says %s)", told, own)
	case !told.IsZero():
		return fmt.Sprintf("dated %s as told", told)
	case !own.IsZero():
		return fmt.Sprintf("dated %s by the text", own)
	}
	return "no date known: the text gives none, -date would"
}

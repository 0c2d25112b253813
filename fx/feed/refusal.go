package feed

import (
	"encoding/json"
	"fmt"
	"strings"
)

// refusal keeps what the error object of Fixer and currencylayer says: {"code": 104, "type": …, "info": …}.
func (o *ratesObject) refusal(tok json.Token) error {
	if tok != json.Delim('{') {
		return o.j.skip(tok)
	}
	var parts []string
	err := o.j.object(func(key string, tok json.Token) error {
		if s, ok := scalar(tok); ok {
			if s != "" && (key == "code" || key == "type" || key == "info" || key == "message") {
				parts = append(parts, s)
			}
			return nil
		}
		return o.j.skip(tok)
	})
	o.said["error"] = strings.Join(parts, " ")
	if o.said["error"] == "" {
		o.said["error"] = "true"
	}
	return err
}

// refused returns the error that a service reports in the words of its JSON: success=false (Fixer, currencylayer),
// error=true (Open Exchange Rates), result=error (exchangerate-api).
func (o *ratesObject) refused() error {
	s := o.said
	failed := s["success"] == "false" || s["result"] == "error" || s["error"] != "" && s["error"] != "false"
	if !failed {
		return nil
	}
	var why []string
	for _, key := range []string{"error", "error-type", "message", "description", "info"} {
		if v := s[key]; v != "" && v != "true" {
			why = append(why, v)
		}
	}
	if len(why) == 0 {
		why = []string{"it gives no reason"}
	}
	return o.j.fail(fmt.Errorf("%w: %s", ErrRefused, short(strings.Join(why, ": "))))
}

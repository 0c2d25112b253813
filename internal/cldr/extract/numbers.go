package main

import (
	"encoding/json"
	"strings"
)

// numbers is numbers.json of one locale, by numbering system where it differs.
type numbers struct {
	system, systemLatn string            // the default; the default where Latin digits are asked for
	other              map[string]string // native, traditional, finance
	minGrouping        string
	symbols            map[string]map[string]string            // system, field
	decimal            map[string]string                       // system, standard pattern
	currency           map[string]map[string]string            // system, field
	compact            map[string]map[string]map[string]string // system, style, key like "1000-count-one"
	ranges             map[string]string                       // system, pattern
}

// numbersOf reads numbers.json of a locale.
func (c *cldr) numbersOf(locale string) (*numbers, error) {
	var data struct {
		Main map[string]struct {
			Numbers map[string]json.RawMessage
		}
	}
	if err := c.decode("cldr-numbers-full/main/"+locale+"/numbers.json", &data); err != nil {
		return nil, err
	}
	n := &numbers{
		symbols: map[string]map[string]string{}, decimal: map[string]string{},
		currency: map[string]map[string]string{}, compact: map[string]map[string]map[string]string{},
		ranges: map[string]string{},
	}
	for name, raw := range data.Main[locale].Numbers {
		if err := n.read(name, raw); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// read takes one entry of numbers.json; what is not used is passed over.
func (n *numbers) read(name string, raw json.RawMessage) error {
	switch name {
	case "defaultNumberingSystem":
		return json.Unmarshal(raw, &n.system)
	case "defaultNumberingSystem-alt-latn":
		return json.Unmarshal(raw, &n.systemLatn)
	case "otherNumberingSystems":
		return json.Unmarshal(raw, &n.other)
	case "minimumGroupingDigits":
		return json.Unmarshal(raw, &n.minGrouping)
	}
	kind, system, _ := strings.Cut(name, "-numberSystem-")
	switch kind {
	case "symbols":
		var m map[string]string
		if err := json.Unmarshal(raw, &m); err != nil {
			return err
		}
		n.symbols[system] = m
	case "decimalFormats":
		var f struct {
			Standard string
			Long     struct{ DecimalFormat map[string]string }
			Short    struct{ DecimalFormat map[string]string }
		}
		if err := json.Unmarshal(raw, &f); err != nil {
			return err
		}
		n.decimal[system] = f.Standard
		n.setCompact(system, "decimal-long", f.Long.DecimalFormat)
		n.setCompact(system, "decimal-short", f.Short.DecimalFormat)
	case "miscPatterns":
		var m map[string]string
		if err := json.Unmarshal(raw, &m); err != nil {
			return err
		}
		n.ranges[system] = m["range"]
	case "currencyFormats":
		var f map[string]json.RawMessage
		if err := json.Unmarshal(raw, &f); err != nil {
			return err
		}
		n.currency[system] = map[string]string{}
		for field, value := range f {
			var s string
			if json.Unmarshal(value, &s) == nil {
				n.currency[system][field] = s
			}
		}
		var short struct{ Standard map[string]string }
		if raw, ok := f["short"]; ok { // not every system has short amounts
			if err := json.Unmarshal(raw, &short); err != nil {
				return err
			}
		}
		n.setCompact(system, "currency-short", short.Standard)
	}
	return nil
}

func (n *numbers) setCompact(system, style string, patterns map[string]string) {
	if n.compact[system] == nil {
		n.compact[system] = map[string]map[string]string{}
	}
	n.compact[system][style] = patterns
}

// digitsOf returns the ten digits of every numbering system that has them.
func (c *cldr) digitsOf() (map[string]string, error) {
	var data struct {
		Supplemental struct {
			NumberingSystems map[string]struct {
				Digits string `json:"_digits"`
			}
		}
	}
	if err := c.decode("cldr-core/supplemental/numberingSystems.json", &data); err != nil {
		return nil, err
	}
	digits := map[string]string{}
	for system, s := range data.Supplemental.NumberingSystems {
		digits[system] = s.Digits
	}
	return digits, nil
}

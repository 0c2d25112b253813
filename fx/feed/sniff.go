package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Sniff tells the layout by the first bytes of a file. A few lines are enough for most, 64 KiB for all but ledgers whose
// first price comes later. It returns an error that wraps ErrFormat, and says what the file looks like, if it knows none that fits,
// and ErrEmpty for a blank file.
//
// It reads the content only, never a name, and it tells layouts apart that say nothing of their direction
// ([WideCSV]); what they mean is for the Loader to be told.
func Sniff(head []byte) (Format, error) {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	text := bytes.TrimLeft(head, " \t\r\n")
	if len(text) == 0 {
		return Auto, fmt.Errorf("%w: the input is blank", ErrEmpty)
	}
	if what := binary(head); what != "" {
		return Auto, fmt.Errorf("%w: %s", ErrFormat, what)
	}
	f, what := Auto, ""
	switch text[0] {
	case '<':
		f, what = sniffXML(text)
	case '{', '[':
		f, what = sniffJSON(text)
	default:
		f, what = sniffText(text)
	}
	if f == Auto {
		return Auto, fmt.Errorf("%w: %s", ErrFormat, what)
	}
	return f, nil
}

// binary names what is no text.
func binary(head []byte) string {
	for magic, what := range map[string]string{
		"\x1f\x8b": "gzip, to be unpacked first", "PK\x03\x04": "a zip archive, to be unpacked first",
		"%PDF": "a PDF", "\xd0\xcf\x11\xe0": "an Excel workbook", "\xff\xfe": "UTF-16", "\xfe\xff": "UTF-16",
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return what
		}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return "not text"
	}
	return ""
}

// sniffXML looks at the name of the root.
func sniffXML(text []byte) (Format, string) {
	lower := bytes.ToLower(text[:min(len(text), 512)])
	if bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.HasPrefix(lower, []byte("<html")) {
		return Auto, "an HTML page"
	}
	root := rootName(text)
	switch root {
	case "Envelope":
		if bytes.Contains(text, []byte("eurofxref")) || bytes.Contains(text, []byte("<Cube")) {
			return ECBXML, ""
		}
	case "ValCurs", "Metall":
		return CBRXML, ""
	case "MessageGroup":
		if bytes.Contains(text, []byte("federalreserve")) {
			return H10XML, ""
		}
	case "tabela_kursow", "ArrayOfExchangeRatesTable", "ExchangeRatesTable":
		return NBPXML, ""
	case "html":
		return Auto, "an HTML page"
	}
	return Auto, fmt.Sprintf("XML with the root <%s>", short(root))
}

// rootName returns the local name of the first element.
func rootName(text []byte) string {
	for {
		i := bytes.IndexByte(text, '<')
		if i < 0 || i+1 >= len(text) {
			return ""
		}
		text = text[i+1:]
		switch text[0] {
		case '?', '!':
			end := ">"
			if bytes.HasPrefix(text, []byte("!--")) {
				end = "-->"
			}
			if i = bytes.Index(text, []byte(end)); i < 0 {
				return ""
			}
			text = text[i:]
			continue
		}
		name := text
		if i := bytes.IndexAny(text, " \t\r\n/>"); i >= 0 {
			name = text[:i]
		}
		if i := bytes.IndexByte(name, ':'); i >= 0 {
			name = name[i+1:]
		}
		return string(name)
	}
}

// jsonShape is what the head of a JSON file shows.
type jsonShape struct {
	array    bool
	keys     []string // of the outermost object, or of the first one in an array
	objects  []string // those of them whose value is an object
	observed []string // keys of the first object in "observations"
}

// sniffJSON looks at the keys. Those of services overlap: what all of them have (base, date, rates) comes last.
func sniffJSON(text []byte) (Format, string) {
	s := shapeOf(text)
	has := func(names ...string) bool {
		for _, name := range names {
			if !slices.Contains(s.keys, name) {
				return false
			}
		}
		return true
	}
	switch {
	case has("effectiveDate") || has("table", "rates") || has("no", "mid"):
		return NBPJSON, ""
	case s.array && has("base", "quote", "rate"):
		return Frankfurter, ""
	case s.array:
		return Auto, "a JSON array of unknown objects"
	case has("seriesDetail") || has("groupDetail") || slices.Contains(s.observed, "d"):
		return ValetJSON, ""
	case has("realtime_start") || has("observation_start") || has("error_code", "error_message") || slices.Contains(s.observed, "value"):
		return FREDJSON, ""
	case has("quotes") || has("success", "source"):
		return Currencylayer, ""
	case has("conversion_rates") || has("base_code") || has("time_last_update_unix") || has("time_last_updated") || has("result", "error-type"):
		return ExchangeRateAPI, ""
	case has("success") || has("motd"):
		return Fixer, ""
	case has("disclaimer") || has("license") || has("timestamp", "rates") || has("error", "status", "message"):
		return OpenExchangeRates, ""
	case has("amount", "rates") || has("start_date", "rates"):
		return Frankfurter, ""
	case has("rates"):
		return Fixer, ""
	case has("date") && len(s.objects) == 1:
		return CurrencyAPI, ""
	}
	return Auto, "JSON of an unknown shape"
}

// shapeOf walks over the tokens of the head, as far as it is whole.
func shapeOf(text []byte) jsonShape {
	var s jsonShape
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	type level struct {
		object bool
		key    string // the last key of an object
		isKey  bool   // the next string is a key
		count  int    // objects begun in an array
	}
	var stack []level
	for range 5000 {
		tok, err := dec.Token()
		if err != nil || len(stack) > maxDepth {
			return s
		}
		top := (*level)(nil)
		if len(stack) > 0 {
			top = &stack[len(stack)-1]
		}
		// at is where the keys of the object that tok may begin are collected.
		if key, ok := tok.(string); ok && top != nil && top.object && top.isKey {
			top.key, top.isKey = key, false
			if keys := s.keysAt(len(stack), stack[0].object, len(stack) > 1 && stack[1].count <= 1); keys != nil {
				if len(stack) != 3 || stack[0].key == "observations" {
					*keys = append(*keys, key)
				}
			}
			continue
		}
		switch tok {
		case json.Delim('{'), json.Delim('['):
			if top != nil && top.object {
				if len(stack) == 1 && tok == json.Delim('{') {
					s.objects = append(s.objects, top.key)
				}
				top.isKey = true
			} else if top != nil {
				top.count++
			}
			if top == nil {
				s.array = tok == json.Delim('[')
			}
			stack = append(stack, level{object: tok == json.Delim('{'), isKey: true})
		case json.Delim('}'), json.Delim(']'):
			stack = stack[:len(stack)-1]
		default:
			if top != nil {
				top.isKey = true
			}
		}
	}
	return s
}

// keysAt returns where a key at a depth is collected: in the outermost object, in the first object of an outermost
// array, or in the first object of "observations".
func (s *jsonShape) keysAt(depth int, object, first bool) *[]string {
	switch {
	case depth == 1 && object, depth == 2 && !object && len(s.keys) < 32:
		return &s.keys
	case depth == 3 && object && first && len(s.observed) < 32:
		return &s.observed
	}
	return nil
}

// sniffText looks at the header of separated values, then for price directives.
func sniffText(text []byte) (Format, string) {
	line := firstLine(text)
	comma := separator(line)
	cells := strings.Split(string(line[:min(len(line), 8192)]), string(comma))
	for i, c := range cells {
		cells[i] = strings.TrimSpace(strings.Trim(strings.TrimSpace(c), `"`))
	}
	if f := sniffHeader(cells); f != Auto {
		return f, ""
	}
	if f := sniffLines(text); f != Auto {
		return f, ""
	}
	return Auto, fmt.Sprintf("text that begins with %q", short(string(line)))
}

// sniffHeader tells a layout by the cells of its first row.
func sniffHeader(cells []string) Format {
	first := cells[0]
	codes := 0
	for _, c := range cells[1:] {
		if codeLike(c) {
			codes++
		}
	}
	isDate := find(cells[:1], dateNames) == 0
	switch {
	case slices.Contains(cells, "TIME_PERIOD") && slices.Contains(cells, "OBS_VALUE"):
		return SDMXCSV
	case first == "Series Description", first == "Descriptions:", slices.Contains(cells, "Unique Identifier:"):
		return H10CSV
	case first == "TERMS AND CONDITIONS":
		return ValetCSV
	case imfTitle(first) != "":
		return IMFTSV
	case first == "data" && len(cells) > 1 && strings.TrimLeft(cells[1], "0123456789") != cells[1]:
		return NBPCSV
	case first == "observation_date", first == "DATE" && slices.ContainsFunc(cells, func(c string) bool { _, ok := fredSeries(c); return ok }):
		return FREDCSV
	case len(cells) > 3 && first == "Date" && cells[1] == "USD" && cells[2] == "JPY" && cells[len(cells)-1] == "" && !slices.Contains(cells, "EUR"):
		return ECBCSV
	case find(cells, dateNames) >= 0 && find(cells, priceNames) >= 0:
		return LongCSV
	case isDate && codes > 0 && 2*codes >= len(cells)-1:
		return WideCSV
	}
	return Auto
}

// sniffLines looks for price directives, and for words that only one sort of ledger has.
func sniffLines(text []byte) Format {
	for line := range bytes.Lines(text) {
		if len(line) < 3 {
			continue
		}
		s := string(line[:min(len(line), 200)])
		first, rest := word(strings.TrimRight(s, " \t\r\n"))
		second, _ := word(rest)
		switch {
		case first == "P" && second != "" && second[0] >= '0' && second[0] <= '9' && s[0] == 'P':
			return Journal
		case len(first) == 10 && allDigits(first[:4]) && second == "price":
			return Beancount
		case imfTitle(strings.TrimSpace(s)) != "":
			return IMFTSV
		}
	}
	return Auto
}

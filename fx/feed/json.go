package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// jsonReader hands out the tokens of a JSON file, one at a time, with bounded depth and token length and with the
// numbers as text. It never holds more than one token.
type jsonReader struct {
	r     *run
	dec   *json.Decoder
	depth int
	at    int64 // the byte behind the last token
}

// json returns a reader of the run's input, which must be UTF-8 as RFC 8259 asks.
func (r *run) json() *jsonReader {
	r.in.lines = true
	j := &jsonReader{r: r, dec: json.NewDecoder(valid(r.in))}
	j.dec.UseNumber()
	return j
}

// next returns the next token.
func (j *jsonReader) next() (json.Token, error) {
	tok, err := j.dec.Token()
	j.at = j.dec.InputOffset()
	j.r.in.mark()
	if err != nil {
		return nil, j.fail(err)
	}
	if len(j.r.in.ends) > 4096 {
		j.line() // lets go of the ends of lines passed over
	}
	if _, number := tok.(json.Number); number && !j.dec.More() && j.cut() {
		return nil, j.fail(io.ErrUnexpectedEOF) // the number may have lost digits
	}
	switch tok {
	case json.Delim('{'), json.Delim('['):
		if j.depth++; j.depth > maxDepth {
			return nil, j.fail(fmt.Errorf("%w: nested deeper than %d", ErrTooLong, maxDepth))
		}
	case json.Delim('}'), json.Delim(']'):
		j.depth--
	}
	return tok, nil
}

// cut reports whether the file ends behind the last token, without the end of its object or array.
func (j *jsonReader) cut() bool {
	rest := j.dec.Buffered()
	for b := make([]byte, 16); ; {
		n, err := rest.Read(b)
		if len(bytes.TrimLeft(b[:n], " \t\r\n")) > 0 {
			return false
		}
		if err != nil {
			return true
		}
	}
}

// line returns the line that has been read to.
func (j *jsonReader) line() int { return j.r.in.lineAt(j.at) }

// fail makes err the end of the reading.
func (j *jsonReader) fail(err error) error {
	var known *Error
	if errors.As(err, &known) || err == errStopped {
		return err
	}
	var syntax *json.SyntaxError
	switch {
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		err = fmt.Errorf("%w: the file ends inside a value", ErrSyntax)
	case errors.As(err, &syntax):
		err = fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	return &Error{Format: j.r.format, Line: j.line(), Err: err}
}

// end makes sure that nothing but blanks follows.
func (j *jsonReader) end() error {
	_, err := j.dec.Token()
	j.at = j.dec.InputOffset()
	switch err {
	case io.EOF:
		return nil
	case nil:
		err = fmt.Errorf("%w: text after the end of the value", ErrSyntax)
	}
	return j.fail(err)
}

// skip passes over the rest of the value that tok begins.
func (j *jsonReader) skip(tok json.Token) error {
	if !opens(tok) {
		return nil
	}
	for until := j.depth - 1; j.depth > until; {
		if _, err := j.next(); err != nil {
			return err
		}
	}
	return nil
}

// opens reports whether tok begins an object or an array.
func opens(tok json.Token) bool { return tok == json.Delim('{') || tok == json.Delim('[') }

// object calls member with each key of the object just begun and the first token of its value; member reads the rest
// of a composite value.
func (j *jsonReader) object(member func(key string, tok json.Token) error) error {
	for {
		tok, err := j.next()
		if err != nil {
			return err
		}
		if tok == json.Delim('}') {
			return nil
		}
		key, ok := tok.(string)
		if !ok {
			return j.fail(fmt.Errorf("%w: a key that is no string", ErrSyntax))
		}
		if tok, err = j.next(); err != nil {
			return err
		}
		if err := member(key, tok); err != nil {
			return err
		}
	}
}

// root is object for a file that is one object.
func (j *jsonReader) root(member func(key string, tok json.Token) error) error {
	tok, err := j.next()
	if err != nil {
		return err
	}
	if tok != json.Delim('{') {
		return j.fail(fmt.Errorf("%w: not an object", ErrFormat))
	}
	return j.object(member)
}

// array calls element with the first token of each element of the array just begun.
func (j *jsonReader) array(element func(tok json.Token) error) error {
	for {
		tok, err := j.next()
		if err != nil {
			return err
		}
		if tok == json.Delim(']') {
			return nil
		}
		if err := element(tok); err != nil {
			return err
		}
	}
}

// scalar returns a string or number as it is written, "" for null, true or false for these.
func scalar(tok json.Token) (string, bool) {
	switch tok := tok.(type) {
	case nil:
		return "", true
	case string:
		return tok, true
	case json.Number:
		return tok.String(), true
	case bool:
		if tok {
			return "true", true
		}
		return "false", true
	}
	return "", false
}

package feed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// xmlReader hands out the tokens of an XML file, one at a time, with bounded depth and token length. Entities other
// than those of XML itself are errors and documents types are not read, so nothing expands.
type xmlReader struct {
	r     *run
	dec   *xml.Decoder
	depth int
}

// xml returns a reader of the run's input whose root is one of the elements named.
func (r *run) xml(roots ...string) (*xmlReader, xml.StartElement, error) {
	x := &xmlReader{r: r, dec: xml.NewDecoder(r.in)}
	x.dec.CharsetReader = charset
	for {
		tok, err := x.next()
		if err != nil {
			return nil, xml.StartElement{}, err
		}
		if start, ok := tok.(xml.StartElement); ok {
			for _, root := range roots {
				if start.Name.Local == root {
					return x, start, nil
				}
			}
			return nil, start, x.fail(fmt.Errorf("%w: the root is <%s>, not <%s>", ErrFormat, short(start.Name.Local), roots[0]))
		}
	}
}

// next returns the next token; io.EOF only after the end of the root.
func (x *xmlReader) next() (xml.Token, error) {
	tok, err := x.dec.Token()
	x.r.in.mark()
	if err == io.EOF {
		return nil, io.EOF
	}
	if err != nil {
		return nil, x.fail(err)
	}
	switch tok.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxDepth {
			return nil, x.fail(fmt.Errorf("%w: nested deeper than %d", ErrTooLong, maxDepth))
		}
	case xml.EndElement:
		x.depth--
	}
	return tok, nil
}

// each calls token with every token that is left.
func (x *xmlReader) each(token func(tok xml.Token) error) error {
	for {
		tok, err := x.next()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = token(tok)
		}
		if err != nil {
			return err
		}
	}
}

// line returns the line that has been read to.
func (x *xmlReader) line() int {
	line, _ := x.dec.InputPos()
	return line
}

// fail makes err the end of the reading.
func (x *xmlReader) fail(err error) error {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return &Error{Format: x.r.format, Line: syntax.Line, Err: fmt.Errorf("%w: %s", ErrSyntax, syntax.Msg)}
	}
	return &Error{Format: x.r.format, Line: x.line(), Err: err}
}

// children reads the texts of the elements directly inside the one just begun, up to its end. What they hold
// themselves is left out.
func (x *xmlReader) children(into map[string]string) error {
	const longest = 256 // bytes of text that matter: codes, numbers and dates
	clear(into)
	outer := x.depth
	name := ""
	for {
		tok, err := x.next()
		if err == io.EOF {
			err = x.fail(fmt.Errorf("%w: the file ends inside an element", ErrSyntax))
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if x.depth == outer+1 {
				name = tok.Name.Local
				into[name] = ""
			}
		case xml.CharData:
			if x.depth == outer+1 && len(into[name]) < longest {
				into[name] = strings.TrimSpace(into[name] + string(tok[:min(len(tok), longest)]))
			}
		case xml.EndElement:
			if x.depth < outer {
				return nil
			}
		}
	}
}

// attribute returns the first attribute of e that has one of the names.
func attribute(e xml.StartElement, names ...string) string {
	for _, name := range names {
		for _, a := range e.Attr {
			if a.Name.Local == name {
				return strings.TrimSpace(a.Value)
			}
		}
	}
	return ""
}

// charset decodes what publishers of rates use: windows-1251 (Bank of Russia), ISO 8859-2 and windows-1250 (NBP),
// ISO 8859-1. UTF-16 has been decoded before, by its byte order mark.
func charset(label string, r io.Reader) (io.Reader, error) {
	var table encoding.Encoding
	switch strings.ToLower(label) {
	case "utf-8", "utf8", "us-ascii", "ascii", "utf-16":
		return valid(r), nil
	case "windows-1251", "cp1251":
		table = charmap.Windows1251
	case "windows-1250", "cp1250":
		table = charmap.Windows1250
	case "windows-1252", "cp1252":
		table = charmap.Windows1252
	case "iso-8859-1", "latin1":
		table = charmap.ISO8859_1
	case "iso-8859-2", "latin2":
		table = charmap.ISO8859_2
	default:
		return nil, fmt.Errorf("%w: encoding %q", ErrFormat, short(label))
	}
	return table.NewDecoder().Reader(r), nil
}

package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// MaxLine is how long a line of JSON may be, in bytes. A longer one is answered with an error.
const MaxLine = 256 << 20

var errLong = fmt.Errorf("the line is longer than %d bytes", MaxLine)

// A Request is one line of the JSON Lines mode. Fields that a program has no use for are left alone.
type Request struct {
	ID     json.RawMessage `json:"id"` // any value, given back as it is
	Text   *string         `json:"text"`
	Lang   string          `json:"lang"`
	Region string          `json:"region"`
	Mode   string          `json:"mode"`
	Hint   string          `json:"hint"`
	Date   string          `json:"date"`
}

// Reader returns the languages and the region of the request, else those of other.
func (q *Request) Reader(other Reader) (Reader, error) {
	r, err := other, error(nil)
	if q.Lang != "" {
		if r.Languages, err = ParseLanguages(q.Lang); err != nil {
			return r, err
		}
	}
	if q.Region != "" {
		r.Region, err = ParseRegion(q.Region)
	}
	return r, err
}

// Failure is the answer to a line that cannot be answered otherwise.
type Failure struct {
	ID    json.RawMessage `json:"id"` // null if the line has none
	Error string          `json:"error"`
}

// Serve answers every line of in with one line on out, in their order, until in ends. answer returns the value to write
// as JSON; it is called from several goroutines. A line that is no JSON, or that answer returns an error for, is answered
// with {"id":…,"error":"…"}, the id null where there is none, and the run goes on. The error Serve returns is one of
// reading or writing.
func Serve(in io.Reader, out io.Writer, answer func(*Request) (any, error)) error {
	r := bufio.NewReaderSize(in, 1<<20)
	w := bufio.NewWriterSize(out, 1<<16)
	next := func() (line []byte, ok bool, err error) {
		line, err = readLine(r, nil)
		switch {
		case errors.Is(err, io.EOF):
			return nil, false, nil
		case errors.Is(err, errLong):
			return nil, true, nil
		}
		return line, true, err
	}
	work := func(line []byte) encoded {
		var reply any = Failure{Error: errLong.Error()}
		if line != nil {
			reply, _ = Answer(line, answer)
		}
		return encode(reply)
	}
	return errors.Join(InOrder(next, work, func(e encoded, idle bool) error {
		if e.err != nil {
			return e.err
		}
		if _, err := w.Write(e.line); err != nil || !idle {
			return err
		}
		return w.Flush() // whoever waits for an answer before the next question gets it
	}), w.Flush())
}

// encoded is a reply as a line of JSON.
type encoded struct {
	line []byte
	err  error
}

func encode(reply any) encoded {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(reply)
	return encoded{b.Bytes(), err}
}

// Answer returns what to write for one line: what answer returns for its request, or, where ok is false,
// {"id":…,"error":"…"}. A line over MaxLine is not read.
func Answer(line []byte, answer func(*Request) (any, error)) (reply any, ok bool) {
	if len(line) > MaxLine {
		return Failure{Error: errLong.Error()}, false
	}
	line = bytes.TrimPrefix(line, []byte("\ufeff")) // the byte order mark that some programs write first
	var q Request
	if err := json.Unmarshal(line, &q); err != nil {
		var known struct{ ID json.RawMessage }
		if json.Unmarshal(line, &known) != nil {
			known.ID = nil
		}
		return Failure{known.ID, err.Error()}, false
	}
	if q.Text == nil {
		return Failure{q.ID, `there is no "text"`}, false
	}
	v, err := answer(&q)
	if err != nil {
		return Failure{q.ID, err.Error()}, false
	}
	return v, true
}

// readLine appends the next line of r to line, without its end. It returns io.EOF where there is no further line, and
// errLong for a line that is too long, of which it keeps nothing.
func readLine(r *bufio.Reader, line []byte) ([]byte, error) {
	long := false
	for began := false; ; began = true {
		part, err := r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > MaxLine {
			line, long = line[:0], true
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && !began && len(part) == 0:
			return line, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return line, err
		case long:
			return line, errLong
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

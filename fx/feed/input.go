package feed

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	// headBytes is how much of a file is looked at to tell its layout.
	headBytes = 64 << 10
	// maxToken bounds a row, an XML or a JSON token. The longest rows in use are header rows of a few kilobytes.
	maxToken = 1 << 20
	// maxDepth bounds the nesting of XML and JSON. No layout here needs more than six levels.
	maxDepth = 32
)

// input is what the readers read from. It stops with the context and at the byte limit, and it stops a token or row
// that does not end: a reader calls mark whenever it has one, and between two marks at most maxToken bytes pass.
type input struct {
	ctx   context.Context
	r     io.Reader
	left  int64 // bytes still allowed; negative: no limit
	since int   // bytes since the last mark
	total int64
	// lines makes it remember where lines end, for a decoder that only tells a byte offset.
	lines bool
	ends  []int64 // offsets after line ends that line has not passed yet
	line  int     // lines that line has passed
}

// Read implements io.Reader.
func (in *input) Read(p []byte) (int, error) {
	if err := in.ctx.Err(); err != nil {
		return 0, err
	}
	if in.since > maxToken {
		return 0, fmt.Errorf("%w: more than %d bytes without an end of the row or value", ErrTooLong, maxToken)
	}
	if in.left == 0 {
		// Only a file that goes on is too long.
		var one [1]byte
		if n, err := in.r.Read(one[:]); n == 0 {
			return 0, err
		}
		return 0, fmt.Errorf("%w: the input has more bytes than allowed", ErrTooLong)
	}
	if in.left > 0 && int64(len(p)) > in.left {
		p = p[:in.left]
	}
	n, err := in.r.Read(p)
	if in.left > 0 {
		in.left -= int64(n)
	}
	in.since += n
	if in.lines {
		for i := 0; i < n; {
			j := bytes.IndexByte(p[i:n], '\n')
			if j < 0 {
				break
			}
			i += j + 1
			in.ends = append(in.ends, in.total+int64(i))
		}
	}
	in.total += int64(n)
	return n, err
}

// mark says that a row or token is complete.
func (in *input) mark() { in.since = 0 }

// lineAt returns the line of a byte offset. Offsets must not go back.
func (in *input) lineAt(offset int64) int {
	passed := 0
	for passed < len(in.ends) && in.ends[passed] <= offset {
		passed++
	}
	in.line += passed
	in.ends = in.ends[passed:]
	return in.line + 1
}

// open looks at the head of r without losing it, takes off a byte order mark and turns UTF-16 into UTF-8.
func open(r io.Reader) (head []byte, body io.Reader, err error) {
	b := bufio.NewReaderSize(r, headBytes)
	if head, err = peek(b); err != nil {
		return nil, nil, err
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err = b.Discard(3)
		return head[3:], b, err
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		utf8 := transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder())
		b = bufio.NewReaderSize(utf8, headBytes)
		head, err = peek(b)
	}
	return head, b, err
}

// peek returns up to headBytes of what b holds. It waits for them: a pipe may give them in small pieces.
func peek(b *bufio.Reader) ([]byte, error) {
	head, err := b.Peek(headBytes)
	if err == io.EOF || err == bufio.ErrBufferFull {
		err = nil
	}
	return head, err
}

// valid returns a reader of r that fails at the first byte that is not UTF-8.
func valid(r io.Reader) io.Reader {
	return transform.NewReader(r, encoding.UTF8Validator)
}

package lexicon

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/binary"
	"io"
)

// gunzip unpacks a file of gzip that has one member, at once: its last four bytes say how much it holds. The data is our
// own and was checked when it was made, so a fault is a broken build and panics.
func gunzip(file []byte) []byte {
	if len(file) < 4 {
		panic("lexicon: no gzip")
	}
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	out := bytes.NewBuffer(make([]byte, 0, min(maxRatio*len(file), int(binary.LittleEndian.Uint32(file[len(file)-4:])))+bytes.MinRead))
	if _, err := out.ReadFrom(z); err != nil {
		panic("lexicon: " + err.Error())
	}
	return out.Bytes()
}

// maxRatio bounds how many times its size a file may claim to hold: what is packed here is a half, or a third.
const maxRatio = 8

// inflater unpacks DEFLATE. It can be used again.
type inflater struct {
	reader io.ReadCloser
	src    bytes.Reader
}

// inflate unpacks src, which holds as many bytes as dst has room for.
func (z *inflater) inflate(dst, src []byte) {
	z.src.Reset(src)
	if z.reader == nil {
		z.reader = flate.NewReader(&z.src)
	} else if err := z.reader.(flate.Resetter).Reset(&z.src, nil); err != nil {
		panic("lexicon: " + err.Error())
	}
	if _, err := io.ReadFull(z.reader, dst); err != nil {
		panic("lexicon: " + err.Error())
	}
}

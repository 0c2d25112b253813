package lexicon

import (
	"encoding/binary"
	"hash/crc32"
)

// Tables are packed with DEFLATE (RFC 1951), all together in a file of gzip (RFC 1952). Both are read here from memory into
// memory of known size, which takes two thirds of the time that compress/flate needs for a stream: unpacking is the largest
// part of what the first reading of a program costs.

const (
	gzipHeader  = 10
	gzipTrailer = 8
	maxRatio    = 8 // what is packed here is a half, or a third
)

// gunzip unpacks a file of gzip that has one member and no name.
func gunzip(file []byte) []byte {
	if len(file) < gzipHeader+gzipTrailer || file[0] != 0x1f || file[1] != 0x8b || file[2] != 8 || file[3] != 0 {
		panic("lexicon: no gzip")
	}
	body, trailer := file[gzipHeader:len(file)-gzipTrailer], file[len(file)-gzipTrailer:]
	size := binary.LittleEndian.Uint32(trailer[4:])
	if int(size) > maxRatio*len(body) {
		panic("lexicon: broken data")
	}
	out := make([]byte, size)
	new(inflater).inflate(out, body)
	if crc32.ChecksumIEEE(out) != binary.LittleEndian.Uint32(trailer) {
		panic("lexicon: broken data")
	}
	return out
}

// inflater unpacks DEFLATE. It can be used again, and keeps nothing but its room.
type inflater struct {
	src      []byte
	at       int
	bits     uint64 // read and not used yet, the next the lowest
	n        uint   // how many; behind the end of src there are zeros
	lengths  [maxSymbols + maxDistances]byte
	symbols  huffman // bytes, the end of a block, and lengths of what is repeated
	distance huffman // how far back that stands
}

const (
	maxSymbols   = 288
	maxDistances = 32
	endOfBlock   = 256
	maxCode      = 15 // bits
	maxRepeat    = 48 // bits of two symbols and what is added to them
	fastBits     = 11
)

// huffman is a canonical Huffman code.
type huffman struct {
	fast    [1 << fastBits]uint16 // by the next bits: symbol<<4 | length of its code, 0 where the code is longer
	counts  [maxCode + 1]uint16   // of codes, by length
	ordered [maxSymbols]uint16    // symbols by their codes
}

// How many bytes are repeated and how far back they stand: what symbols stand for, and how many bits are to be added.
var (
	repeatBase   = [...]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	repeatBits   = [...]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distanceBase = [...]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distanceBits = [...]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	codeOrder    = [...]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

// inflate unpacks src, which holds as many bytes as dst has room for.
func (z *inflater) inflate(dst, src []byte) {
	z.src, z.at, z.bits, z.n = src, 0, 0, 0
	done := 0
	for last := false; !last; {
		z.fill()
		last = z.take(1) == 1
		switch z.take(2) {
		case 0:
			done += z.stored(dst[done:])
		case 1:
			z.fixed()
			done = z.block(dst, done)
		case 2:
			z.dynamic()
			done = z.block(dst, done)
		default:
			panic("lexicon: broken data")
		}
	}
	if done != len(dst) || z.at-int(z.n/8) > len(src) {
		panic("lexicon: broken data")
	}
}

// fill sees to it that there are at least 56 bits, which is more than a symbol with all that belongs to it has.
func (z *inflater) fill() {
	if z.at+8 <= len(z.src) {
		z.bits |= binary.LittleEndian.Uint64(z.src[z.at:]) << z.n
		z.at += int(63-z.n) / 8
		z.n |= 56
		return
	}
	for ; z.n < 56; z.n += 8 {
		if z.at < len(z.src) {
			z.bits |= uint64(z.src[z.at]) << z.n
		}
		z.at++
	}
}

// take uses up bits, which are there.
func (z *inflater) take(n uint) int {
	v := z.bits & (1<<n - 1)
	z.bits >>= n
	z.n -= n
	return int(v)
}

// stored copies a block that is not packed, and returns its length.
func (z *inflater) stored(dst []byte) int {
	z.at -= int(z.n / 8)
	z.bits, z.n = 0, 0
	head := z.src[z.at : z.at+4]
	n := int(binary.LittleEndian.Uint16(head))
	if n != int(^binary.LittleEndian.Uint16(head[2:])) {
		panic("lexicon: broken data")
	}
	copy(dst[:n], z.src[z.at+4:z.at+4+n])
	z.at += 4 + n
	return n
}

// fixed sets the codes that a block has which brings none.
func (z *inflater) fixed() {
	for i := range maxSymbols {
		switch {
		case i < 144:
			z.lengths[i] = 8
		case i < 256:
			z.lengths[i] = 9
		case i < 280:
			z.lengths[i] = 7
		default:
			z.lengths[i] = 8
		}
	}
	z.symbols.set(z.lengths[:maxSymbols])
	for i := range maxDistances {
		z.lengths[i] = 5
	}
	z.distance.set(z.lengths[:maxDistances])
}

// dynamic reads the codes of a block. They are given by the lengths of each, which are coded too.
func (z *inflater) dynamic() {
	symbols, distances, coded := 257+z.take(5), 1+z.take(5), 4+z.take(4)
	if symbols > maxSymbols {
		panic("lexicon: broken data")
	}
	clear(z.lengths[:len(codeOrder)])
	for _, i := range codeOrder[:coded] {
		z.fill()
		z.lengths[i] = byte(z.take(3))
	}
	z.symbols.set(z.lengths[:len(codeOrder)])
	for i := 0; i < symbols+distances; {
		z.fill()
		length, times := byte(0), 1
		var s int
		s, z.bits, z.n = z.symbols.next(z.bits, z.n)
		switch s {
		case 16:
			length, times = z.lengths[i-1], 3+z.take(2)
		case 17:
			times = 3 + z.take(3)
		case 18:
			times = 11 + z.take(7)
		default:
			length = byte(s)
		}
		for ; times > 0; times-- {
			z.lengths[i] = length
			i++
		}
	}
	z.symbols.set(z.lengths[:symbols])
	z.distance.set(z.lengths[symbols : symbols+distances])
}

// set makes the code in which symbols have codes of these lengths, 0: none.
func (h *huffman) set(lengths []byte) {
	h.counts = [maxCode + 1]uint16{}
	for _, n := range lengths {
		h.counts[n]++
	}
	h.counts[0] = 0
	var next, place [maxCode + 2]uint16 // by length: the next code, and where its symbol is to stand in order
	for n := 1; n <= maxCode; n++ {
		next[n+1] = (next[n] + h.counts[n]) << 1
		place[n+1] = place[n] + h.counts[n]
		if int(next[n])+int(h.counts[n]) > 1<<n {
			panic("lexicon: broken data")
		}
	}
	clear(h.fast[:])
	for s, n := range lengths {
		if n == 0 {
			continue
		}
		h.ordered[place[n]] = uint16(s)
		place[n]++
		code := next[n]
		next[n]++
		if n > fastBits {
			continue
		}
		for at := reversed(code, n); at < 1<<fastBits; at += 1 << n { // whatever follows
			h.fast[at] = uint16(s)<<4 | uint16(n)
		}
	}
}

// reversed returns the lowest bits of a code in the order in which they are read.
func reversed(code uint16, n byte) int {
	r := 0
	for ; n > 0; n-- {
		r = r<<1 | int(code&1)
		code >>= 1
	}
	return r
}

// long reads a symbol bit by bit, and returns it with the bits behind it.
func (h *huffman) long(bits uint64, n uint) (symbol int, rest uint64, left uint) {
	code, first, place := 0, 0, 0 // first and place: the first code of this length, and where its symbol stands
	for length := uint(1); length <= maxCode; length++ {
		code |= int(bits & 1)
		bits >>= 1
		count := int(h.counts[length])
		if code-first < count {
			return int(h.ordered[place+code-first]), bits, n - length
		}
		place += count
		first = (first + count) << 1
		code <<= 1
	}
	panic("lexicon: broken data")
}

// next reads the next symbol.
func (h *huffman) next(bits uint64, n uint) (symbol int, rest uint64, left uint) {
	e := h.fast[bits&(1<<fastBits-1)]
	if e == 0 {
		return h.long(bits, n)
	}
	return int(e >> 4), bits >> (e & 15), n - uint(e&15)
}

// block unpacks a block into dst, of which some is done, and returns how much is done behind it. It is where the time
// goes: what it needs at every symbol is in variables of its own.
func (z *inflater) block(dst []byte, done int) int {
	bits, n := z.bits, z.n
	for {
		if n < maxRepeat {
			z.bits, z.n = bits, n
			z.fill()
			bits, n = z.bits, z.n
		}
		var s int
		s, bits, n = z.symbols.next(bits, n)
		if s < endOfBlock {
			dst[done] = byte(s)
			done++
			continue
		}
		if s == endOfBlock {
			z.bits, z.n = bits, n
			return done
		}
		s -= endOfBlock + 1
		more := uint(repeatBits[s])
		length := int(repeatBase[s]) + int(bits&(1<<more-1))
		s, bits, n = z.distance.next(bits>>more, n-more)
		more = uint(distanceBits[s])
		back := int(distanceBase[s]) + int(bits&(1<<more-1))
		bits >>= more
		n -= more
		for to := dst[done : done+length]; len(to) > 0; { // what is repeated can go on in itself
			m := copy(to, dst[done-back:done])
			to = to[m:]
			done += m
		}
	}
}

package lexicon

import "unicode/utf8"

// Forms are packed with a byte for a letter: ASCII as it is, a letter of the alphabet at hand as its place in a block of
// 128 behind 0x80. The bytes below the blank are marks.
const (
	endMark   = 0 // ends a form
	lastQuote = 5 // 1 to 5: one letter of that block, which are those of Latin beyond ASCII
	wideMark  = 6 // one letter in two bytes, of scripts that have thousands
	blockMark = 7 // the number of another block in two bytes
)

const blockBits = 7

// AppendSqueezed appends a form to dst as expand reads it. The block at hand goes on from form to form.
func AppendSqueezed(dst []byte, form string, block *rune) []byte {
	for _, c := range form {
		switch b := c >> blockBits; {
		case c < ' ':
			panic("lexicon: a form with a control character")
		case c < utf8.RuneSelf:
			dst = append(dst, byte(c))
		case b == *block:
			dst = append(dst, inBlock(c))
		case b <= lastQuote:
			dst = append(dst, byte(b), inBlock(c))
		case 0x3000 <= c && c < 0xA000 || 0xAC00 <= c && c < 0xD800:
			dst = append(dst, wideMark, byte(c>>8), byte(c))
		default:
			*block = b
			dst = append(dst, blockMark, byte(b>>8), byte(b), inBlock(c))
		}
	}
	return append(dst, endMark)
}

func inBlock(c rune) byte { return byte(c&(1<<blockBits-1) | utf8.RuneSelf) }

// expand appends the squeezed form that src begins with to dst, and returns what follows it.
func expand(dst, src []byte, block *rune) (form, rest []byte) {
	letter := func(block rune, b byte) {
		dst = utf8.AppendRune(dst, block<<blockBits|rune(b&^utf8.RuneSelf))
	}
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c >= utf8.RuneSelf:
			letter(*block, c)
		case c >= ' ':
			dst = append(dst, c)
		case c == endMark:
			return dst, src[i+1:]
		case c <= lastQuote:
			i++
			letter(rune(c), src[i])
		case c == wideMark:
			dst = utf8.AppendRune(dst, rune(src[i+1])<<8|rune(src[i+2]))
			i += 2
		default:
			*block = rune(src[i+1])<<8 | rune(src[i+2])
			i += 2
		}
	}
	panic("lexicon: broken data")
}

// column is a list of forms, each without the letters that it shares with the one before.
type column struct {
	shared   reader // how many letters
	suffixes []byte // squeezed
	block    rune
	last     []byte
}

// next returns the next form. It is good until the one after it is read.
func (c *column) next() []byte {
	n := 0
	for letters := c.shared.uint(); letters > 0; letters-- {
		_, size := utf8.DecodeRune(c.last[n:])
		n += size
	}
	c.last, c.suffixes = expand(c.last[:n], c.suffixes, &c.block)
	return c.last
}

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

// AppendSqueezed appends a form to dst as column reads it. The block at hand goes on from form to form.
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

// column is a list of forms, each without the letters that it shares with the one before.
type column struct {
	shared   reader   // how many letters
	suffixes []byte   // squeezed
	block    rune     // the block at hand
	form     []byte   // the form before
	ends     []uint16 // by letter of it: where that ends
}

// next returns the next form, and how many of its first bytes the one before has too: all but a few that are only a part of
// a letter. It is good until the one after it is read.
func (c *column) next() (form []byte, same int) {
	letters := c.shared.uint()
	if letters > 0 {
		same = int(c.ends[letters-1])
	}
	form, ends, src := c.form[:same], c.ends[:letters], c.suffixes
	for i := 0; i < len(src); i++ {
		switch b := src[i]; {
		case b >= utf8.RuneSelf:
			form = utf8.AppendRune(form, c.block<<blockBits|rune(b&^utf8.RuneSelf))
		case b >= ' ':
			form = append(form, b)
		case b == endMark:
			c.form, c.ends, c.suffixes = form, ends, src[i+1:]
			return form, same
		case b <= lastQuote:
			i++
			form = utf8.AppendRune(form, rune(b)<<blockBits|rune(src[i]&^utf8.RuneSelf))
		case b == wideMark:
			form = utf8.AppendRune(form, rune(src[i+1])<<8|rune(src[i+2]))
			i += 2
		default:
			c.block = rune(src[i+1])<<8 | rune(src[i+2])
			i += 2
			continue
		}
		ends = append(ends, uint16(len(form)))
	}
	panic("lexicon: broken data")
}

package numeral

import "slices"

// Op is what a number word does with the number before it.
type Op uint8

// The operations. They are those of CLDR's spell-out rules, turned round.
const (
	Plus  Op = iota // stands for its value
	Times           // multiplies what stands before it and is not larger: "two hundred", "zwei Millionen"
	Lead            // multiplies what stands behind it: Swahili "elfu mbili", 2,000
	Teen            // an Irish ten: behind a thousand or more it adds tens of these, "aon mhíle dhéag", 11,000
	Join            // is passed over: and
	Of              // is passed over before a multiplier: Romanian "sute de mii"
	Comma           // ends what a Lead multiplies
)

// Word is a number word.
type Word struct {
	Op      Op
	Value   int64
	Glued   bool  // no blank parts it from the word before
	Article bool  // it is one only before a multiplier: Romanian "o sută"
	Behind  int64 // what it multiplies by behind a smaller number; 0 if it does not: Arabic ألفا is 2,000, or thousands
}

// maxSpelled bounds the value of a spelled number, so that nothing overflows.
const maxSpelled = 1_000_000_000_000_000_000

// Spelled reads the number that words begins with, by one rule for all languages: a word that stands for itself is put
// on a stack; a multiplier takes every element up to its own size from the top, adds them and multiplies. Where a
// language puts multipliers in front, scales are those that it has, ascending. It returns the value, the unit of the
// last word, and how many words it took: it stops before one that cannot go on with the number, as the second of
// "ten, twenty", and never takes a Join or a Comma at the end. It took none where there is no number.
func Spelled(words []Word, scales []int64) (value, unit int64, n int) {
	for _, w := range words {
		if w.Op == Lead {
			value, n = leading(words, scales, maxSpelled)
			for n > 0 && words[n-1].Op >= Join {
				n--
			}
			return value, place(value), n
		}
	}
	var stack [16]int64
	depth := 0
	last, joined := Word{Op: Join}, false
	for i, w := range words {
		if last.Op == Of && (w.Op != Times || w.Value < 1000) || w.Article && (i+1 == len(words) || words[i+1].Op != Times) {
			return value, unit, n
		}
		if w.Behind > 0 && depth > 0 && !joined && stack[depth-1] < w.Behind {
			w.Op, w.Value = Times, w.Behind
		}
		if w.Op == Plus && !joined && depth > 0 && w.Value >= 1000 && w.Value > stack[depth-1] {
			if parts, ok := split(w, stack[depth-1]); ok {
				v, u, more := Spelled(slices.Concat(words[:i], parts, words[i+1:]), nil)
				if more >= i+len(parts) {
					return v, u, more - len(parts) + 1
				}
			}
		}
		switch w.Op {
		case Join:
			joined = true
			continue
		case Of:
			last = w
			continue
		case Plus:
			if depth > 0 && w.Value != 0 && !follows(stack[depth-1], w, last.Op, joined) || depth == len(stack) {
				return value, unit, n
			}
			if w.Value != 0 || depth == 0 { // zero inside a number only fills a place
				stack[depth] = w.Value
				depth++
			}
		case Teen:
			if last.Op == Times && last.Value >= 1000 && depth > 0 {
				stack[depth-1] += w.Value * last.Value
			} else if depth < len(stack) {
				stack[depth] = w.Value
				depth++
			}
		case Times:
			sum, taken := int64(0), false
			for depth > 0 && stack[depth-1] <= w.Value {
				depth--
				sum += stack[depth]
				taken = true
			}
			if !taken {
				sum = 1
			}
			if depth == len(stack) || sum > maxSpelled/w.Value {
				return value, unit, n
			}
			stack[depth] = sum * w.Value
			depth++
		default:
			return value, unit, n
		}
		total := int64(0)
		for _, v := range stack[:depth] {
			total += v
		}
		if total > maxSpelled {
			return value, unit, n
		}
		value, unit, n = total, w.Value, i+1
		if w.Op == Plus {
			unit = place(w.Value)
		}
		last, joined = w, false
	}
	return value, unit, n
}

// split parts a word of thousands that is known as a whole where a smaller element before it counts them too: Hungarian
// "kilencven-négyezer" is 94 thousands and "négy-százezer" four times a hundred thousands.
func split(w Word, top int64) (parts []Word, ok bool) {
	unit := int64(1000)
	for w.Value%(unit*1000) == 0 {
		unit *= 1000
	}
	thousands := Word{Op: Times, Value: unit, Glued: true}
	switch v := w.Value / unit; {
	case v == 1:
		return []Word{thousands}, true
	case v == 100 && top < 10:
		return []Word{{Op: Times, Value: v, Glued: w.Glued}, thousands}, true
	case v < place(top):
		return []Word{{Op: Plus, Value: v, Glued: w.Glued}, thousands}, true
	}
	return nil, false
}

// follows reports whether a word that stands for itself goes on with a number whose last element is top: it is smaller
// than the place of that ("hundred and five"); or it is a ten behind a unit ("einundzwanzig", "dua belas"), or a teen
// behind a score ("soixante-dix-sept").
func follows(top int64, w Word, before Op, joined bool) bool {
	if w.Value < place(top) || before == Times && w.Value < top {
		return true
	}
	tens := w.Value >= 10 && w.Value <= 100 && w.Value%10 == 0
	digits := 0 < top && top < 10 && w.Value < 10 // 三四五: written digit by digit, no sum
	return w.Glued && !digits || top < 20 && tens && (joined || w.Value == 10)
}

// place returns the largest power of ten that divides v.
func place(v int64) int64 {
	p := int64(1)
	for ; v != 0 && v%10 == 0; v /= 10 {
		p *= 10
	}
	return p
}

// leading reads words of a language that puts its multipliers in front, up to a value below limit. What one multiplies
// goes on as long as each element is smaller than the place of the one before; a comma ends it.
func leading(words []Word, scales []int64, limit int64) (value int64, end int) {
	below := int64(maxSpelled)
	for end < len(words) {
		w, size := words[end], 1
		v := w.Value
		switch w.Op {
		case Comma:
			if limit != maxSpelled && value > 0 {
				return value, end
			}
			end++
			continue
		case Join, Of:
			end++
			continue
		case Lead:
			inner := int64(1000)
			for _, s := range scales {
				if s > w.Value && (w.Value < 1000 || place(s/w.Value) >= 1000) { // elfu counts up to a million, laki or not
					inner = s / w.Value
					break
				}
			}
			operand, n := leading(words[end+1:], scales, inner)
			if operand == 0 {
				operand = 1
			}
			if operand > maxSpelled/w.Value {
				return value, end
			}
			v, size = operand*w.Value, n+1
		}
		if v >= below || value+v >= limit {
			return value, end
		}
		value += v
		end += size
		below = place(v)
		if w.Op == Lead && below < w.Value {
			below = w.Value
		}
	}
	return value, end
}

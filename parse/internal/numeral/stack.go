package numeral

import "github.com/exactfigures/figures/internal/exact"

// MaxExponent bounds the power of ten that scales can reach together.
const MaxExponent = 30

// Stack puts a number together of what a text gives one after the other: numbers and number words that stand
// for themselves (Add), and words that multiply what stands before them (Multiply). A multiplier takes every
// element up to its own size from the top: "three million two hundred thousand" is 3·10^6 + (2·100)·1000,
// "twenty lakh crore" (20·10^5)·10^7. The zero Stack is empty. It serves every language that counts so.
type Stack struct {
	elements [8]Number
	n        int
	exponent int // of all scales multiplied
}

// Empty reports whether nothing was put on the stack.
func (s *Stack) Empty() bool { return s.n == 0 }

// Add puts a number on the stack. It returns false if there is no room.
func (s *Stack) Add(n Number) bool {
	if s.n == len(s.elements) {
		return false
	}
	s.elements[s.n] = n
	s.n++
	return true
}

// Last returns the element on top.
func (s *Stack) Last() Number {
	if s.n == 0 {
		return Number{}
	}
	return s.elements[s.n-1]
}

// Scale multiplies by 10^exponent. On an empty stack it stands for one. It returns false where the result
// would be too large.
func (s *Stack) Scale(exponent int) bool {
	if s.exponent += exponent; s.exponent > MaxExponent {
		return false
	}
	return s.multiply(Number{Value: exact.New(1, int32(exponent)), Step: int32(exponent)}, int32(exponent))
}

// Descends reports whether a scale of 10^exponent keeps the number one that is said in order, the largest part first,
// as English does: "one million two million" and "five thousand ten thousand" are two numbers each.
func (s *Stack) Descends(exponent int) bool {
	scale := exact.New(1, int32(exponent))
	for i := 0; i < s.n-1; i++ {
		if e := &s.elements[i]; e.Step <= int32(exponent) && e.Value.Cmp(scale) >= 0 {
			return false
		}
	}
	return true
}

// Multiply multiplies by a whole number such as twelve (dozen).
func (s *Stack) Multiply(factor int64) bool {
	return s.multiply(Number{Value: exact.New(factor, 0)}, 0)
}

func (s *Stack) multiply(m Number, step int32) bool {
	if s.n == 0 {
		return s.Add(m)
	}
	sum := s.elements[s.n-1] // what stands right before is always meant
	s.n--
	for s.n > 0 && s.elements[s.n-1].Value.Cmp(m.Value) <= 0 {
		top := s.elements[s.n-1]
		sum = Number{sum.Value.Add(top.Value), min(sum.Step, top.Step), sum.Point || top.Point}
		s.n--
	}
	sum.Value = sum.Value.Mul(m.Value)
	if sum.Step += step; sum.Step < 0 && step == 0 && sum.Value.IsInteger() {
		sum.Step = 0 // half a dozen
	}
	return s.Add(sum)
}

// Number returns the sum of the elements. Its step is the finest of theirs.
func (s *Stack) Number() Number {
	sum := Number{Value: exact.Number{}}
	for i, e := range s.elements[:s.n] {
		sum.Value = sum.Value.Add(e.Value)
		if i == 0 || e.Step < sum.Step {
			sum.Step = e.Step
		}
		sum.Point = sum.Point || e.Point
	}
	return sum
}

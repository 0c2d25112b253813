package deflate

import "math"

// The bounds of DEFLATE.
const (
	minMatch = 3
	maxMatch = 258
	window   = 1 << 15
)

// maxSeen bounds how many earlier places are compared with one.
const maxSeen = 2000

// step is a literal (length 1, distance 0) or a copy of what stands so far before it.
type step struct{ length, distance int }

// matches are, by place of the data, the copies that may be made there: each is longer than those before, and no copy of its
// length is nearer.
type matches struct {
	data []byte
	at   [][]step
}

func findMatches(data []byte) *matches {
	m := &matches{data, make([][]step, len(data))}
	last := map[[minMatch]byte]int{} // the last place that begins so
	before := make([]int, len(data)) // by place: the one before that begins as it does, -1 if there is none
	for i := 0; i+minMatch <= len(data); i++ {
		key := [minMatch]byte(data[i:])
		p, ok := last[key]
		if !ok {
			p = -1
		}
		before[i], last[key] = p, i
		longest := minMatch - 1
		for seen := 0; p >= 0 && i-p <= window && seen < maxSeen && longest < maxMatch; seen++ {
			n := 0
			for n < maxMatch && i+n < len(data) && data[p+n] == data[i+n] {
				n++
			}
			if n > longest {
				longest = n
				m.at[i] = append(m.at[i], step{n, i - p})
			}
			p = before[p]
		}
	}
	return m
}

// How often a block is written anew with the costs of the way before.
const (
	roughly = 2 // to see which parts go together
	finely  = 10
)

// block finds how to write a stretch of the data.
func (m *matches) block(from, to, rounds int) block {
	var best block
	c := firstCosts()
	for range rounds {
		b := newBlock(from, to, m.shortest(from, to, c), m.data)
		if best.steps == nil || b.size < best.size {
			best = b
		}
		c = b.costs()
	}
	return best
}

// shortest returns the cheapest steps from a place to another.
func (m *matches) shortest(from, to int, c *costs) []step {
	price := make([]float64, to-from+1)
	taken := make([]step, to-from+1) // by place: the last step of the cheapest way there
	for i := range price {
		price[i] = math.Inf(1)
	}
	price[0] = 0
	try := func(i int, s step, p float64) {
		if p += price[i]; p < price[i+s.length] {
			price[i+s.length], taken[i+s.length] = p, s
		}
	}
	for i := range to - from {
		try(i, step{1, 0}, c.literal[m.data[from+i]])
		length := minMatch
		for _, s := range m.at[from+i] {
			code, _, _ := distanceCode(s.distance)
			for ; length <= min(s.length, to-from-i); length++ {
				try(i, step{length, s.distance}, c.length[length]+c.distance[code])
			}
		}
	}
	var back []step
	for i := to - from; i > 0; i -= taken[i].length {
		back = append(back, taken[i])
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back
}

// costs are what things take, in bits with their extra bits.
type costs struct {
	literal  [256]float64
	length   [maxMatch + 1]float64
	distance [30]float64 // by code
}

// firstCosts are about what codes of tables take.
func firstCosts() *costs {
	c := &costs{}
	for i := range c.literal {
		c.literal[i] = 6
	}
	for n := minMatch; n <= maxMatch; n++ {
		_, _, extra := lengthCode(n)
		c.length[n] = 6 + float64(extra)
	}
	for code := range c.distance {
		c.distance[code] = 4 + float64(distanceExtra(code))
	}
	return c
}

// costs returns what things would take if codes had fractions of bits.
func (b *block) costs() *costs {
	literals, distances := bitsOf(b.literals[:]), bitsOf(b.distances[:])
	c := &costs{}
	copy(c.literal[:], literals)
	for n := minMatch; n <= maxMatch; n++ {
		code, _, extra := lengthCode(n)
		c.length[n] = literals[code] + float64(extra)
	}
	for code := range c.distance {
		c.distance[code] = distances[code] + float64(distanceExtra(code))
	}
	return c
}

// bitsOf returns what symbols take by how often each was used; one that was not takes as much as one that was used once.
func bitsOf(counts []int) []float64 {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	all := make([]float64, len(counts))
	for i, n := range counts {
		all[i] = math.Log2(float64(max(sum, 1))) - math.Log2(float64(max(n, 1)))
	}
	return all
}

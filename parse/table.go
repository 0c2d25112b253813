package parse

import (
	"slices"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// dropHeaders removes phrases that are part of a header ("in millions of RMB" is no vague figure).
func (r *reading) dropHeaders() {
	if len(r.headers) == 0 {
		return
	}
	i := 0 // both are in order
	r.phrases = slices.DeleteFunc(r.phrases, func(p phrase) bool {
		for i < len(r.headers) && r.headers[i].to <= p.from {
			i++
		}
		return i < len(r.headers) && r.headers[i].from < p.to
	})
}

// findCells reads the bare cells of tables below a header that names a currency and a scale. A cell counts where its
// row is plainly of amounts: a label, then numbers parted by strokes, tabs or wide blanks; no shares, no percentages,
// no years.
func (r *reading) findCells() {
	added := false
	for i := range r.headers {
		h := &r.headers[i]
		if h.scale == 0 || h.inline || !h.currency.IsValid() {
			continue
		}
		end := len(r.tokens)
		for _, next := range r.headers[i+1:] {
			if next.scale > 0 {
				end = next.from
				break
			}
		}
		start := h.to
		for start < end && r.tokens[start].breaks == 0 {
			start++
		}
		for start < end && start < h.to+maxTable {
			_, stop := r.line(start)
			stop = min(stop, end)
			if r.amountRow(start, stop, h) {
				added = r.rowCells(start, stop, h) || added
			}
			start = stop
		}
	}
	if added {
		slices.SortFunc(r.phrases, func(a, b phrase) int { return a.from - b.from })
	}
}

// maxTable bounds the tokens that a header's bare cells reach over.
const maxTable = 4000

// amountRow reports whether the tokens from start to stop are a row of amounts: a label and cells.
func (r *reading) amountRow(start, stop int, h *header) bool {
	if r.sign(start) == '|' { // Markdown
		start++
	}
	if r.kindAt(start) != wordToken || r.sign(start) != 0 {
		return false
	}
	if r.countRow(start, stop) {
		return false
	}
	cells := 0
	for k := start; k < stop; k++ {
		if r.shareAt(k) {
			return false
		}
		if _, next := r.perAt(k); next > 0 && r.kindAt(k) == wordToken {
			return false
		}
		if r.sign(k) == '%' {
			return false
		}
		if r.kindAt(k) == numberToken && r.parted(k, start) {
			cells++
		}
	}
	return cells > 0 && stop-start < 60
}

// countRow reports whether the label of a row says that its numbers are counts or ratios: its last word outside brackets
// does ("Employees", "Diluted EPS (Rs.)"), or its first where the last is none of money ("Tonnes shipped", but not "Staff costs").
func (r *reading) countRow(start, stop int) bool {
	first, last, depth := -1, -1, 0
	for k := start; k < stop && (r.kindAt(k) != numberToken || !r.parted(k, start)) && r.sign(k) != '|'; k++ {
		switch r.sign(k) {
		case '(':
			depth++
		case ')':
			depth--
		case 0:
			if depth == 0 && r.kindAt(k) == wordToken {
				if last = k; first < 0 {
					first = k
				}
			}
		}
	}
	return r.class(last, lexicon.ClassCount) || r.class(first, lexicon.ClassCount) && !r.class(last, lexicon.ClassMoney)
}

// parted reports whether a cell begins at token k, but for a bracket or a sign before it.
func (r *reading) parted(k, start int) bool {
	for k > start && (r.sign(k-1) == '(' || r.sign(k-1) == '-' || r.sign(k-1) == '−') && r.glued(k) {
		k--
	}
	return k > start && (r.sign(k-1) == '|' || r.wide(r.tokens[k-1].End, r.tokens[k].Start))
}

// rowCells adds the bare cells of a row as phrases.
func (r *reading) rowCells(start, stop int, h *header) (added bool) {
	for k := start; k < stop; k++ {
		if r.kindAt(k) != numberToken || !r.parted(k, start) || r.taken(k) || r.yearCell(k) {
			continue
		}
		first := k
		if r.sign(k-1) == '-' || r.sign(k-1) == '−' {
			first = k - 1
		}
		a, ok := r.amount(first, true)
		if !ok || a.marked || a.scaled || a.to > stop || a.to < stop && r.kindAt(a.to) == wordToken {
			continue
		}
		a.mark = mark{from: first, to: a.to, head: first, codes: []money.Currency{h.currency}}
		a.marked = true
		p := phrase{from: a.from, to: a.to, low: a, high: a, mark: a.mark, scale: h.scale, bare: true}
		if r.sign(first-1) == '(' && r.sign(a.to) == ')' {
			p.low.negative, p.high.negative = true, true
			p.from, p.to = first-1, a.to+1
		}
		p.lead, p.perTo = p.from, p.to
		r.phrases = append(r.phrases, p)
		added = true
		k = a.to - 1
	}
	return added
}

// taken reports whether token k is part of a phrase.
func (r *reading) taken(k int) bool {
	i, _ := slices.BinarySearchFunc(r.phrases, k, func(p phrase, k int) int { return p.to - 1 - k })
	return i < len(r.phrases) && r.phrases[i].from <= k && k < r.phrases[i].to
}

// yearCell reports whether token k is a year: four digits from 1900 on without separators.
func (r *reading) yearCell(k int) bool {
	_, ok := r.year(k)
	return ok
}

package parse

// placeholder reports whether the number of an amount is part of a format for printing: "%1$s", "%.250s", "%2$.16s", "%-10c".
func (r *reading) placeholder(a *amount) bool {
	if a.digits < 0 || a.quantity.from >= len(r.tokens) {
		return false
	}
	i := r.tokens[a.quantity.from].Start - 1
	if i >= 1 && r.text[i] == '$' { // %2$.16s
		for i--; i >= 0 && '0' <= r.text[i] && r.text[i] <= '9'; i-- {
		}
	} else if i >= 1 && (r.text[i] == '-' || r.text[i] == '+' || r.text[i] == '*') {
		i--
	}
	return i >= 0 && r.text[i] == '%' && (i == 0 || r.text[i-1] < '0' || r.text[i-1] > '9')
}

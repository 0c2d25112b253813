package lexicon

func dumpTables(x *Lexicon, f func(which, form string, es []Entry, sp []string)) {
	for i, t := range []*table{x.names, x.words} {
		t.all(func(form string, in *block, n int32) {
			es, first := in.of(n)
			var sp []string
			for k := range es {
				sp = append(sp, in.exact[first+uint32(k)])
			}
			f("NW"[i:i+1], form, es, sp)
		})
	}
}

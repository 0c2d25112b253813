package parse
import ("testing";"strings";"fmt")
func TestZZ(t *testing.T) {
	gap := "\n\n" + strings.Repeat("… ", 200) + "\n\n"
	text := "The paper was there and it is of the man." + gap + "The scrap is worth hundreds of dollars at best." + gap + "The clear-up will cost thousands of pounds." + gap
	for _, m := range (new(Parser)).AppendAll(nil, text) { fmt.Println(matchLine(m)[:60]) }
	w := new(Parser).windows(text)
	for { f, l, ok := w.group(); if !ok { break }; w.language(); w.read(f, l, windowLead, windowTail); fmt.Printf("%q %d %v %q\n", text[f:l], len(w.phrases), w.far, text[w.tokens[0].Start:w.tokens[len(w.tokens)-1].End]) 
	w.read(f, l, windowFar, windowFar); fmt.Printf("%q %d %v\n", text[f:l], len(w.phrases), w.far) 
}
}

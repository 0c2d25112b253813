package parse

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWhenOfPair: the time that the words near a pair give, and none that belongs to something else.
func TestWhenOfPair(t *testing.T) {
	for text, want := range map[string]string{
		"The barn cost £4m ($6m).":                                                   "none",
		"The barn cost £4m ($6m) in 2002.":                                           "event 2002",
		"The barn cost £4m ($6m) in May 2002.":                                       "event 2002-05",
		"In 2002 the barn cost £4m ($6m).":                                           "event 2002",
		"On 3 May 2002 the barn cost £4m ($6m).":                                     "event 2002-05-03",
		"On May 3, 2002, the barn cost £4m ($6m).":                                   "event 2002-05-03",
		"On May 3, 2002 the barn cost £4m ($6m).":                                    "event 2002-05-03",
		"In May 2002 the barn cost £4m ($6m).":                                       "event 2002-05",
		"It was 2002. The barn cost £4m ($6m).":                                      "none",
		"It was so in 2002. The barn cost £4m ($6m).":                                "none",
		"The barn cost £4m ($6m). In 2002 it burnt.":                                 "none",
		"The barn cost £4m in 1999, then worth $6m.":                                 "event 1999",
		"The barn cost £4m ($6m at the time).":                                       "event",
		"The barn cost £4m ($6m) at the time.":                                       "event",
		"The barn cost £4m (then $6m).":                                              "event",
		"The barn cost £4m (now $6m).":                                               "none",
		"In 2002 the barn cost £4m ($6m now).":                                       "", // what barns cost, at no rate
		"In 2002 the barn cost £4m ($6m today).":                                     "",
		"The barn costs £4m ($6m today).":                                            "none",
		"In 2002 the barn cost £4m ($6m) at today's rate.":                           "none",
		"The barn cost £4m ($6m), and the house £5m ($7m) in 2002.":                  "none; event 2002",
		"In 2002 the barn cost £4m ($6m), and the house £5m ($7m).":                  "event 2002; none",
		"The barn cost £4m ($6m), up from £3m in 2002.":                              "none",
		"The barn that stands near the old mill by the river cost £4m ($6m).":        "none",
		"In 2002 a b c d e f g h i j k l m n o p q r s t the barn cost £4m ($6m).":   "event 2002",
		"In 2002 a b c d e f g h i j k l m n o p q r s t u the barn cost £4m ($6m).": "none",
		"The barn cost £4m ($6m) a b c d e f g h i j k in 2002.":                     "event 2002",
		"The barn cost £4m ($6m) a b c d e f g h i j k l m in 2002.":                 "none",
		"The barn cost £4m ($6m) at the end of June 2002.":                           "event 2002-06-30",
		"At the end of June 2002 the barn cost £4m ($6m).":                           "event 2002-06-30",
		"The barn cost £4m ($6m) at the end of 2002.":                                "event 2002",
		"Date: 2003-04-05\nThe barn cost £4m ($6m) at the end of June.":              "event 2002-06-30",
		"Date: 2003-07-05\nThe barn cost £4m ($6m) at the end of June.":              "event 2003-06-30",
		"Date: 2003-06-05\nThe barn cost £4m ($6m) at the end of June.":              "event 2003-06-30",
		"Date: 2003-04-05\nThe barn cost £4m ($6m) in June.":                         "none",
		"The barn cost £4m ($6m) at the end of June.":                                "none",
		"Date: 2003-04-05\nThe barn cost £4m ($6m).":                                 "none",
		"Date: 2003-04-05\nIn 2002 the barn cost £4m ($6m).":                         "event 2002",
		"They paid 2002 people £4m ($6m).":                                           "none",
	} {
		var got []string
		for _, e := range Read(text).Equivalences {
			s := ""
			if e.When.Event {
				s = "event"
			}
			if !e.When.Date.IsZero() {
				s = strings.TrimSpace(fmt.Sprintf("%s %v", s, e.When.Date))
			}
			if s == "" {
				s = "none"
			}
			got = append(got, s)
		}
		assert.Equal(t, want, strings.Join(got, "; "), "%q", text)
	}
}

// TestDateOfDocument: the date of a text stands behind a label, in a dateline, or on a line of its own near the top.
func TestDateOfDocument(t *testing.T) {
	for text, want := range map[string]string{
		"Date: 2003-04-05\nIt cost $5.":                                               "2003-04-05",
		"Date 2003-04-05\nIt cost $5.":                                                "2003-04-05",
		"It cost $5.\nDate: 5 April 2003":                                             "2003-04-05",
		"It cost $5.\nDate 5 April 2003":                                              "2003-04-05",
		"It cost $5 at a date 5 April 2003":                                           "",
		"It cost $5 at the date: 5 April 2003":                                        "2003-04-05",
		"Date: Monday, 5 April 2003\nIt cost $5.":                                     "2003-04-05",
		"Date: of the year 5 April 2003\nIt cost $5.":                                 "",
		"Date: April 5\nIt cost $5.":                                                  "",
		"Date: 5 April, 2003\nIt cost $5.":                                            "2003-04-05",
		"5 April 2003\nIt cost $5.":                                                   "2003-04-05",
		"April 2003\nIt cost $5.":                                                     "",
		"5 April\nIt cost $5.":                                                        "",
		"LONDON, April 5, 2003 (Reuters) - It cost $5.":                               "2003-04-05",
		"LONDON, April 5, 2003 - It cost $5.":                                         "2003-04-05",
		"LONDON, April 5, 2003 it cost $5.":                                           "",
		"News | 5 April 2003\nIt cost $5.":                                            "2003-04-05",
		"News - 5 April 2003\nIt cost $5.":                                            "2003-04-05",
		"News from the old town of ours | 5 April 2003\nIt cost $5.":                  "",
		"5 April 2003 10:30\nIt cost $5.":                                             "2003-04-05",
		"5 April 2003, it cost $5.":                                                   "",
		"It cost $5 on 5 April 2003.":                                                 "",
		"5 April 2003\n6 May 2004\nIt cost $5.":                                       "2003-04-05",
		strings.Repeat("Rain fell on the town for a while.\n", 34) + "5 April 2003\n": "2003-04-05",
		strings.Repeat("Rain fell on the town for a while.\n", 35) + "5 April 2003\n": "",
	} {
		got := ""
		if d := Read(text).Date; !d.IsZero() {
			got = d.String()
		}
		assert.Equal(t, want, got, "%q", text)
	}
}

package parse

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// TestMatchJSON pins the form: members, their order, what is left out, and numbers in quotes with all their digits.
func TestMatchJSON(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"It paid about €5.0 million.", `{"text":"€5.0 million","start":14,"end":28,"currency":"EUR","value":"5000000","qualifier":"about","confidence":"certain"}`},
		{"It paid EUR 0.10 each.", `{"text":"EUR 0.10","start":8,"end":16,"currency":"EUR","value":"0.10","per":"unit","confidence":"certain"}`},
		{"It paid 5 to 10 euros.", `{"text":"5 to 10 euros","start":8,"end":21,"currency":"EUR","min":"5","max":"10","language":"en","confidence":"certain"}`},
		{"It paid tens of millions of euros.", `{"text":"tens of millions of euros","start":8,"end":33,"currency":"EUR","min":"10000000","max":"100000000","vague":true,"language":"en","confidence":"certain"}`},
		{"It had EUR -1,234.50 left.", `{"text":"EUR -1,234.50","start":7,"end":20,"currency":"EUR","value":"-1234.50","confidence":"certain"}`},
		{"It paid ¥5.", `{"text":"¥5","start":8,"end":11,"currency":"JPY","candidates":["CNY"],"value":"5","confidence":"low","readings":[{"currency":"CNY","value":"5"}]}`},
		{"EUR 1.234", `{"text":"EUR 1.234","start":0,"end":9,"currency":"EUR","value":"1234","confidence":"certain","readings":[{"currency":"EUR","value":"1.234"}]}`},
		{"EUR 5 zn", `{"text":"EUR 5","start":0,"end":5,"currency":"EUR","value":"5","confidence":"low","note":"what follows the number looks like a scale that is not known"}`},
		{"5 quintillion yen", `{"text":"5 quintillion yen","start":0,"end":17,"currency":"JPY","value":"5000000000000000000","language":"en","confidence":"certain"}`},
	} {
		b, err := json.Marshal(last(t, new(Parser), x.text))
		require.NoError(t, err)
		require.Equal(t, x.want, string(b), x.text)
	}
	// An open currency is "" and all candidates.
	b, err := json.Marshal(last(t, new(Parser), "It paid 5 dinars."))
	require.NoError(t, err)
	var open struct {
		Currency   string
		Candidates []string
		Readings   []struct{ Currency, Value string }
	}
	require.NoError(t, json.Unmarshal(b, &open))
	require.Empty(t, open.Currency)
	require.Contains(t, open.Candidates, "KWD")
	require.Len(t, open.Readings, len(open.Candidates))
	require.Equal(t, "5", open.Readings[0].Value)
	require.Contains(t, string(b), `"currency":""`)
}

// TestDocumentJSON pins the form of a whole document. Nothing found is an empty list, not null.
func TestDocumentJSON(t *testing.T) {
	b, err := json.Marshal(Read("nothing"))
	require.NoError(t, err)
	require.Equal(t, `{"figures":[]}`, string(b))

	d := Read("Date: 2025-02-24\n\nIt paid 380 billion yuan (€50 billion at the time). (1 euro = 7.5 yuan)\n\n(in millions of euros)\nSales  €5\n")
	b, err = json.Marshal(d)
	require.NoError(t, err)
	require.Equal(t, `{"figures":[`+
		`{"text":"380 billion yuan","start":26,"end":42,"currency":"CNY","value":"380000000000","language":"en","confidence":"certain"},`+
		`{"text":"€50 billion","start":44,"end":57,"currency":"EUR","value":"50000000000","confidence":"certain"},`+
		`{"text":"€5","start":123,"end":127,"currency":"EUR","value":"5000000","confidence":"certain"}],`+
		`"equivalences":[{"from":{"text":"380 billion yuan","start":26,"end":42},"to":{"text":"€50 billion","start":44,"end":57},"cue":{"text":"(","start":43,"end":44},"event":true}],`+
		`"rates":[{"text":"1 euro = 7.5 yuan","start":73,"end":90,"base":"EUR","quote":"CNY","price":"7.5"}],`+
		`"scales":[{"text":"in millions of euros","start":94,"end":114,"exponent":6,"currency":"EUR"}],`+
		`"date":"2025-02-24"}`, string(b))
}

// TestPlain: decimals are written here, whatever settings shopspring/decimal has.
func TestPlain(t *testing.T) {
	for _, x := range []struct {
		coefficient int64
		exponent    int32
		want        string
	}{
		{5, 0, "5"}, {5, 3, "5000"}, {5, -1, "0.5"}, {50, -1, "5.0"}, {-5, -3, "-0.005"}, {12345, -2, "123.45"}, {0, 0, "0"}, {0, 5, "0"}, {0, -2, "0.00"}, {-12, 1, "-120"},
	} {
		require.Equal(t, x.want, plain(decimal.New(x.coefficient, x.exponent)))
	}
	huge := new(big.Int).Exp(big.NewInt(10), big.NewInt(60), nil)
	require.Equal(t, huge.String()+"00", plain(decimal.NewFromBigInt(huge, 2)))
	old := decimal.MarshalJSONWithoutQuotes
	defer func() { decimal.MarshalJSONWithoutQuotes = old }()
	decimal.MarshalJSONWithoutQuotes = true
	b, err := json.Marshal(Match{Figure: money.FigureOf(money.MustParseAmount("USD 1.50"))})
	require.NoError(t, err)
	require.Contains(t, string(b), `"value":"1.50"`)
}

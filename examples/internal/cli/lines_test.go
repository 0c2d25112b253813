package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// echo answers with what it was asked.
func echo(q *Request) (any, error) {
	if *q.Text == "no" {
		return nil, errors.New("refused")
	}
	r, err := q.Reader(Reader{})
	if err != nil {
		return nil, err
	}
	return map[string]any{"id": q.ID, "size": len(*q.Text), "region": r.Region.String()}, nil
}

func TestServe(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"one", `{"id":"a","text":"x"}` + "\n", `{"id":"a","region":"ZZ","size":1}` + "\n"},
		{"no newline at the end", `{"id":7,"text":"","region":"CA"}`, `{"id":7,"region":"CA","size":0}` + "\n"},
		{"carriage return", "{\"id\":null,\"text\":\"x\"}\r\n", `{"id":null,"region":"ZZ","size":1}` + "\n"},
		{"no id", `{"text":"<&>"}`, `{"id":null,"region":"ZZ","size":3}` + "\n"},
		{"null fields", `{"id":1,"text":"x","lang":null,"region":null}`, `{"id":1,"region":"ZZ","size":1}` + "\n"},
		{"a number of many digits", `{"id":12345678901234567890,"text":""}`, `{"id":12345678901234567890,"region":"ZZ","size":0}` + "\n"},
	} {
		var out strings.Builder
		require.NoError(t, Serve(strings.NewReader(c.in), &out, echo), c.name)
		assert.Equal(t, c.want, out.String(), c.name)
	}
}

func TestServeGoesOn(t *testing.T) {
	t.Parallel()
	in := strings.Join([]string{
		`no json`,
		``,
		`[1]`,
		`{"id":"b","text":5}`,
		`{"id":"c"}`,
		`{"id":"d","text":"no"}`,
		`{"id":"e","text":"x","region":"Narnia"}`,
		`{"id":"f","text":"x"} trailing`,
		`{"id":"g","text":"x"}`,
	}, "\n")
	var out strings.Builder
	require.NoError(t, Serve(strings.NewReader(in), &out, echo))
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	require.Len(t, lines, 9)
	for i, begin := range []string{
		`{"id":null,"error":"`,
		`{"id":null,"error":"`,
		`{"id":null,"error":"`,
		`{"id":"b","error":"`,
		`{"id":"c","error":"there is no \"text\""}`,
		`{"id":"d","error":"refused"}`,
		`{"id":"e","error":"\"Narnia\" is no region"}`,
		`{"id":null,"error":"`,
		`{"id":"g","region":"ZZ","size":1}`,
	} {
		assert.True(t, strings.HasPrefix(lines[i], begin), "line %d: %s", i+1, lines[i])
	}
}

func TestServeTakesLongLines(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("long ", 1<<20)
	var out strings.Builder
	in := `{"id":1,"text":"` + text + `"}` + "\n" + `{"id":2,"text":"short"}`
	require.NoError(t, Serve(strings.NewReader(in), &out, echo))
	assert.Equal(t, `{"id":1,"region":"ZZ","size":5242880}`+"\n"+`{"id":2,"region":"ZZ","size":5}`+"\n", out.String())
}

// A line as long as the buffer, and one byte more or less, is still one line.
func TestReadLine(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 15, 16, 17, 31, 32, 33} {
		for _, end := range []string{"", "\n", "\r\n"} {
			want := strings.Repeat("x", n)
			r := bufio.NewReaderSize(strings.NewReader(want+end), 16)
			got, err := readLine(r, nil)
			if n == 0 && end == "" {
				require.ErrorIs(t, err, io.EOF)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, want, string(got))
			_, err = readLine(r, nil)
			require.ErrorIs(t, err, io.EOF)
		}
	}
}

// Whoever reads an answer before it asks the next question does not wait for ever.
func TestServeAnswersAtOnce(t *testing.T) {
	t.Parallel()
	ask, in := io.Pipe()
	out, answers := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- Serve(ask, answers, echo) }()
	replies := bufio.NewReader(out)
	for range 3 {
		_, err := io.WriteString(in, `{"id":1,"text":"x"}`+"\n")
		require.NoError(t, err)
		reply, err := replies.ReadString('\n')
		require.NoError(t, err)
		assert.Equal(t, `{"id":1,"region":"ZZ","size":1}`+"\n", reply)
	}
	require.NoError(t, in.Close())
	require.NoError(t, <-done)
}

func TestServeReportsTrouble(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	require.ErrorIs(t, Serve(iotest.ErrReader(broken), io.Discard, echo), broken)
	w := writer(func([]byte) (int, error) { return 0, broken })
	require.ErrorIs(t, Serve(strings.NewReader(`{"text":""}`), w, echo), broken)
}

type writer func([]byte) (int, error)

func (w writer) Write(p []byte) (int, error) { return w(p) }

func TestAnswer(t *testing.T) {
	t.Parallel()
	reply, ok := Answer([]byte("\ufeff"+`{"id":1,"text":"x"}`), echo)
	assert.True(t, ok)
	assert.Equal(t, map[string]any{"id": json.RawMessage("1"), "size": 1, "region": "ZZ"}, reply)
	for line, want := range map[string]Failure{
		`{"id":1,"text":"no"}`: {json.RawMessage("1"), "refused"},
		`{"id":2}`:             {json.RawMessage("2"), `there is no "text"`},
		`"text"`:               {nil, "json: cannot unmarshal string into Go value of type cli.Request"},
	} {
		reply, ok := Answer([]byte(line), echo)
		assert.False(t, ok, line)
		assert.Equal(t, want, reply, line)
	}
	reply, ok = Answer(make([]byte, MaxLine+1), echo)
	assert.False(t, ok)
	assert.Equal(t, Failure{nil, errLong.Error()}, reply)
}

package feed

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// serve answers with body on every path but /missing and /slow.
func serve(t *testing.T, body string) (*httptest.Server, *atomic.Int32) {
	var calls atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		calls.Add(1)
		switch r.URL.Path {
		case "/missing":
			http.Error(w, "no such page", http.StatusNotFound)
		case "/slow":
			select {
			case <-r.Context().Done():
			case <-time.After(5 * time.Second):
			}
		case "/zip":
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = io.WriteString(z, body)
			_ = z.Close()
		case "/endless":
			for {
				if _, err := io.WriteString(w, "date,base,quote,rate\n"); err != nil {
					return
				}
			}
		default:
			_, _ = io.WriteString(w, body)
		}
	}))
	t.Cleanup(s.Close)
	return s, &calls
}

func TestFetch(t *testing.T) {
	s, calls := serve(t, sample(t, "ecb-daily.xml"))
	for _, path := range []string{"/eurofxref-daily.xml", "/zip"} {
		rates, problems, err := Fetch(context.Background(), s.Client(), s.URL+path)
		require.NoError(t, err)
		require.Empty(t, problems)
		require.Len(t, rates, 3)
	}
	require.EqualValues(t, 2, calls.Load())
}

func TestFetchErrors(t *testing.T) {
	s, _ := serve(t, "<!DOCTYPE html>")
	ctx := context.Background()
	_, _, err := Fetch(ctx, nil, s.URL)
	require.EqualError(t, err, "feed: Fetch needs a client")

	_, _, err = Fetch(ctx, s.Client(), s.URL+"/missing?app_id=SECRET")
	require.ErrorIs(t, err, ErrRefused)
	require.ErrorContains(t, err, "404")
	require.NotContains(t, err.Error(), "SECRET")

	_, _, err = Fetch(ctx, s.Client(), s.URL+"/latest?app_id=SECRET")
	require.ErrorIs(t, err, ErrFormat)
	require.ErrorContains(t, err, "an HTML page")
	require.NotContains(t, err.Error(), "SECRET")

	_, _, err = Fetch(ctx, s.Client(), "http://127.0.0.1:1/?app_id=SECRET")
	require.Error(t, err)
	require.NotContains(t, err.Error(), "SECRET")

	_, _, err = Fetch(ctx, s.Client(), "http://%zz/?app_id=SECRET")
	require.Error(t, err)
	require.NotContains(t, err.Error(), "SECRET")

	_, _, err = Loader{MaxBytes: 1 << 16}.Fetch(ctx, s.Client(), s.URL+"/endless")
	require.ErrorIs(t, err, ErrTooLong)
}

// The timeout is the client's, and the context counts.
func TestFetchTimeouts(t *testing.T) {
	s, _ := serve(t, "")
	client := *s.Client()
	client.Timeout = 50 * time.Millisecond
	start := time.Now()
	_, _, err := Fetch(context.Background(), &client, s.URL+"/slow")
	require.Error(t, err)
	require.Less(t, time.Since(start), 3*time.Second)

	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, _, err = Fetch(ctx, s.Client(), s.URL+"/slow")
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

// Reading a file asks nobody.
func TestReadUsesNoNetwork(t *testing.T) {
	transport := http.DefaultTransport
	http.DefaultTransport = nil
	defer func() { http.DefaultTransport = transport }()
	_, _, err := Read(context.Background(), strings.NewReader(sample(t, "ecb-daily.xml")))
	require.NoError(t, err)
}

package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
)

const address = "127.0.0.1:8080"

// asks sends a request to the handler.
func asks(method, target, host, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	r.Host = host
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	handler(address, fx.Checker{Source: reference.Source()}).ServeHTTP(w, r)
	return w
}

func TestHandler(t *testing.T) {
	t.Parallel()
	empty := asks(http.MethodGet, "/", address, "")
	assert.Equal(t, http.StatusOK, empty.Code)
	assert.Contains(t, empty.Body.String(), "<textarea")
	assert.Contains(t, empty.Header().Get("Content-Security-Policy"), "default-src 'none'")
	elements(t, empty.Body.String())

	text := cli.Sample + "</textarea><script>alert(1)</script>"
	read := asks(http.MethodPost, "/", "localhost:8080", url.Values{"text": {text}}.Encode())
	assert.Equal(t, http.StatusOK, read.Code)
	names, _ := elements(t, read.Body.String())
	assert.NotContains(t, names, "script")
	assert.Contains(t, names, "svg")
	assert.Contains(t, unescape(read.Body.String()), text, "the text stays in its box")

	for _, c := range []struct {
		method, target, host, body string
		status                     int
	}{
		{http.MethodGet, "/", "evil.example", "", http.StatusForbidden},
		{http.MethodPost, "/", "evil.example:8080", "text=x", http.StatusForbidden},
		{http.MethodGet, "/other", address, "", http.StatusNotFound},
		{http.MethodPut, "/", address, "", http.StatusMethodNotAllowed},
		{http.MethodPost, "/", address, "text=x&date=soon", http.StatusUnprocessableEntity},
		{http.MethodPost, "/", address, "text=%zz", http.StatusBadRequest},
		{http.MethodPost, "/", address, "text=" + strings.Repeat("x", maxBody), http.StatusRequestEntityTooLarge},
	} {
		assert.Equal(t, c.status, asks(c.method, c.target, c.host, c.body).Code, "%s %s at %s: %.20s", c.method, c.target, c.host, c.body)
	}
}

func TestAnotherSiteCannotPost(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader("text=x"))
	r.Host = address
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w := httptest.NewRecorder()
	handler(address, fx.Checker{}).ServeHTTP(w, r)
	assert.Equal(t, http.StatusForbidden, w.Code)
}

// The program serves until it is interrupted, on this machine only.
func TestServe(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	told, tell := io.Pipe()
	status := make(chan int, 1)
	go func() { status <- run(ctx, []string{"-serve", "0"}, strings.NewReader(""), io.Discard, tell) }()
	line := make([]byte, 100)
	n, err := told.Read(line)
	require.NoError(t, err)
	at := strings.TrimSpace(string(line[:n]))
	assert.True(t, strings.HasPrefix(at, "http://127.0.0.1:"), at)
	answer, err := http.Get(at)
	require.NoError(t, err)
	require.NoError(t, answer.Body.Close())
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	cancel()
	assert.Equal(t, cli.OK, <-status)
}

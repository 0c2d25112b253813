package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
)

const (
	maxBody  = 1 << 20          // bytes of a request
	patience = 30 * time.Second // for a whole request
)

// A form is the box of the page that takes texts, with what was in it.
type form struct {
	Text, Date, Lang, Region string
	Error                    string
}

// serve answers on this machine until ctx ends.
func serve(ctx context.Context, port int, checker fx.Checker, tell io.Writer) error {
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return err
	}
	fmt.Fprintf(tell, "http://%s\n", listener.Addr())
	server := &http.Server{
		Handler:           handler(listener.Addr().String(), checker),
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: patience, WriteTimeout: patience, IdleTimeout: time.Minute,
		MaxHeaderBytes: 16 << 10,
	}
	go func() {
		<-ctx.Done()
		end, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(end)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// handler answers GET with an empty box and POST with what is in the text. A request that names another host is refused: it
// comes from a page that had its own name lead to this machine.
func handler(address string, checker fx.Checker) http.Handler {
	_, port, _ := net.SplitHostPort(address)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { answer(w, &page{Form: &form{}}, http.StatusOK) })
	mux.HandleFunc("POST /{$}", func(w http.ResponseWriter, r *http.Request) { post(w, r, checker) })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if host := r.Host; host != address && host != "localhost:"+port {
			http.Error(w, "this page is only for this machine", http.StatusForbidden)
			return
		}
		if site := r.Header.Get("Sec-Fetch-Site"); r.Method == http.MethodPost && site == "cross-site" {
			http.Error(w, "sent by another site", http.StatusForbidden)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), patience)
		defer cancel()
		mux.ServeHTTP(w, r.WithContext(ctx))
	})
}

// post reads a text and answers with the page about it.
func post(w http.ResponseWriter, r *http.Request, checker fx.Checker) {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if err := r.ParseForm(); err != nil {
		status, text := http.StatusBadRequest, "the form cannot be read"
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			status, text = http.StatusRequestEntityTooLarge, fmt.Sprintf("the text is longer than %d bytes", maxBody)
		}
		answer(w, &page{Form: &form{Error: text}}, status)
		return
	}
	value := func(name string) string { return shown(r.PostForm.Get(name)) }
	p := &page{Form: &form{Text: value("text"), Date: value("date"), Lang: value("lang"), Region: value("region")}}
	if err := p.fill(r.Context(), checker); err != nil {
		p.Articles, p.Form.Error = nil, err.Error()
		answer(w, p, http.StatusUnprocessableEntity)
		return
	}
	answer(w, p, http.StatusOK)
}

// fill reads the text of the form. The date of the form counts only where the text gives none.
func (p *page) fill(ctx context.Context, checker fx.Checker) error {
	f := p.Form
	if f.Lang != "" || f.Region != "" {
		reader, err := (&cli.Request{Lang: f.Lang, Region: f.Region}).Reader(cli.Reader{
			Languages: checker.Parser.Languages, Region: checker.Parser.Region,
		})
		if err != nil {
			return err
		}
		checker.Parser = reader.Parser()
	}
	if f.Date != "" {
		date, until, err := cli.ParseDates(f.Date)
		if err != nil {
			return err
		}
		if checker.Parser.Read(f.Text).Date.IsZero() {
			checker.Date, checker.Until = date, until
		}
	}
	return p.add(ctx, "the text", f.Text, checker)
}

// answer writes a page.
func answer(w http.ResponseWriter, p *page, status int) {
	var out bytes.Buffer
	if err := p.write(&out); err != nil {
		http.Error(w, "the page cannot be written", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(out.Bytes()) // whoever asked is gone
}

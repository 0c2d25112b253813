package feed

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/exactfigures/figures/fx"
)

// fetchBytes is the default of Loader.MaxBytes for Fetch. The largest file that publishers offer at one address, the
// history of the ECB in XML, has seven million bytes.
const fetchBytes = 64 << 20

// Fetch gets a file of rates over HTTP and reads it with the zero Loader. See [Loader.Fetch].
func Fetch(ctx context.Context, client *http.Client, address string) ([]fx.Rate, []Problem, error) {
	return Loader{}.Fetch(ctx, client, address)
}

// Fetch gets a file of rates over HTTP and reads it. Nothing else in this package uses the network, and nothing is
// kept: call it once a day, as most publishers have one file a day, and keep the answer.
//
// Timeouts, proxies and redirects are those of the client, which must not be nil: http.DefaultClient has no timeout
// and would have to be chosen on purpose. It reads at most MaxBytes, by default 64 MiB.
//
// It returns an error as Read does, and for a nil client, an address that is none, an answer that does not come, and
// a status other than 200 (ErrRefused). Errors name the address without its query, in which services carry keys.
func (l Loader) Fetch(ctx context.Context, client *http.Client, address string) ([]fx.Rate, []Problem, error) {
	if client == nil {
		return nil, nil, errors.New("feed: Fetch needs a client")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, nil, fmt.Errorf("feed: fetch: %w", withoutQuery(err))
	}
	req.Header.Set("Accept", "application/json, application/xml;q=0.9, text/csv;q=0.9, text/*;q=0.8, */*;q=0.1")
	resp, err := client.Do(req)
	if err != nil {
		return nil, nil, fmt.Errorf("feed: fetch %s: %w", plainURL(req.URL), withoutQuery(err))
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, nil, fmt.Errorf("feed: fetch %s: %w: status %s", plainURL(req.URL), ErrRefused, short(resp.Status))
	}
	if l.MaxBytes <= 0 {
		l.MaxBytes = fetchBytes
	}
	rates, problems, err := l.Read(ctx, resp.Body)
	if err != nil {
		err = fmt.Errorf("fetch %s: %w", plainURL(req.URL), err)
	}
	return rates, problems, err
}

// withoutQuery takes the address out of an error of net/http, which repeats it whole.
func withoutQuery(err error) error {
	var with *url.Error
	if errors.As(err, &with) {
		return with.Err
	}
	return err
}

// plainURL returns scheme, host and path.
func plainURL(u *url.URL) string {
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
}

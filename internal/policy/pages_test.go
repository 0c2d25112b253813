package policy

import (
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/markdown"
)

// pages returns every page of Markdown, by its name from the root. Those of testdata and of modules of their own count too,
// hidden folders and those of npm do not.
func pages(t *testing.T) map[string]*markdown.Page {
	t.Helper()
	all := make(map[string]*markdown.Page)
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules"):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(name) != ".md":
			return nil
		}
		p, err := markdown.Read(name)
		if err != nil {
			return err
		}
		own, err := filepath.Rel(root, name)
		all[filepath.ToSlash(own)] = p
		return err
	})
	require.NoError(t, err)
	require.Contains(t, all, "README.md")
	return all
}

// wrongLink says why a link of a page leads nowhere; "" if it does not, or leads to the web.
func wrongLink(all map[string]*markdown.Page, page, link string) string {
	u, err := url.Parse(link)
	switch {
	case err != nil:
		return err.Error()
	case u.Scheme != "" || u.Host != "":
		return ""
	}
	target := page
	if u.Path != "" {
		target = path.Join(path.Dir(page), u.Path)
	}
	switch {
	case strings.HasPrefix(u.Path, "/") || target == ".." || strings.HasPrefix(target, "../"):
		return "leads out of the repository"
	case u.Fragment == "":
	case all[target] == nil:
		return "leads into what is no page"
	case !all[target].Anchors["#"+u.Fragment]:
		return "no heading of that name in " + target
	}
	if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(target))); err != nil {
		return err.Error()
	}
	return ""
}

func TestLinksLeadSomewhere(t *testing.T) {
	t.Parallel()
	all, links := pages(t), 0
	for name, p := range all {
		for _, link := range p.Links {
			links++
			assert.Empty(t, wrongLink(all, name, link), "%s: %s", name, link)
		}
	}
	t.Logf("%d links of %d pages", links, len(all))
	require.NotZero(t, links)
}

func TestWrongLink(t *testing.T) {
	t.Parallel()
	all := pages(t)
	for link, wrong := range map[string]bool{
		"README.md":                       true,
		"../README.md":                    false,
		"../README.md#use-it":             false,
		"../README.md#lose-it":            true,
		"LANGUAGES.md":                    false,
		"#use-it":                         true,
		"../money":                        false,
		"../money/amount.go":              false,
		"../money/amount.go#L1":           true,
		"../money/no.go":                  true,
		"../../elsewhere":                 true,
		"..":                              false,
		"../..":                           true,
		"/README.md":                      true,
		"https://example.com/no#such":     false,
		"//example.com/no":                false,
		"mailto:somebody@example.com":     false,
		"%zz":                             true,
		"../money/format/example_test.go": false,
	} {
		assert.Equal(t, wrong, wrongLink(all, "parse/LANGUAGES.md", link) != "", link)
	}
}

package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// cldrVersion is the version of CLDR and of every npm package read.
const cldrVersion = "48.2.0"

// packages are the npm packages read, with the integrity that the registry
// states for this version (`npm view NAME@VERSION dist.integrity`).
var packages = []struct{ name, integrity string }{
	{"cldr-core", "sha512-zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg=="},
	{"cldr-localenames-full", "sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ=="},
	{"cldr-numbers-full", "sha512-0EQ+UkVDsyXOlxnWnL1RIENVZFqCnb04D1Yrku0obnOyttbuZz8tHmUd5c5AEvhGS/Gg2zI4fTaCm51LSGITog=="},
	{"cldr-rbnf", "sha512-wFhWUOvGGGGSbBc99zJIjMvBxZ7s/fzPdtjLEkccbi8Uk+h/K1AzRiKjGtIqU1FEFNEkO8elkzojpEea0/td1Q=="},
}

// readPackages returns the files of all packages by "package/path".
func readPackages(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, p := range packages {
		name := filepath.Join(dir, p.name+"-"+cldrVersion+".tgz")
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sum := sha512.Sum512(data)
		if got := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); got != p.integrity {
			return nil, fmt.Errorf("%s: integrity %s, want %s", name, got, p.integrity)
		}
		if err := untar(files, p.name, data); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return files, nil
}

// untar adds the JSON files and the licence of a tarball to files. npm puts
// everything below "package/".
func untar(files map[string][]byte, name string, data []byte) error {
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return err
	}
	for tr := tar.NewReader(zr); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		path, ok := strings.CutPrefix(h.Name, "package/")
		if !ok || !strings.HasSuffix(path, ".json") && path != "LICENSE" {
			continue
		}
		if files[name+"/"+path], err = io.ReadAll(tr); err != nil {
			return err
		}
	}
}

// writeSources writes where the tables come from.
func writeSources(dir string) error {
	var b strings.Builder
	b.WriteString("The tables in this directory are derived from the Unicode Common Locale Data Repository (CLDR),\n" +
		"licence Unicode-3.0 (see LICENSE), as published on npm by https://github.com/unicode-org/cldr-json.\n" +
		"They were made by internal/cldr/extract; its README.md says how.\n\n")
	for _, p := range packages {
		fmt.Fprintf(&b, "%s\t%s\thttps://registry.npmjs.org/%[1]s/-/%[1]s-%[2]s.tgz\t%s\n", p.name, cldrVersion, p.integrity)
	}
	return os.WriteFile(filepath.Join(dir, "SOURCES"), []byte(b.String()), 0o644)
}

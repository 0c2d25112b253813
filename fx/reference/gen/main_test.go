package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A small package with every oddity of the true one: an entry without a date, a holiday, a weekend, a series that begins later.
func TestRun(t *testing.T) {
	t.Parallel()
	pkg, data := t.TempDir(), t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(pkg, "json"), 0o755))
	row := `"USAL":0.65,"BZUS":5.9956,"CAUS":1.4,"SZUS":0.88,"CHUS":7.24,"DNUS":7.07,"USEU":1.05,"USUK":1.27,"HKUS":7.78,"INUS":84.48,"JPUS":150.41,
		"KOUS":1396.99,"SLUS":290.6,"MXUS":20.3,"MAUS":4.4,"NOUS":11.07,"USNZ":0.59,"SDUS":10.9,"SIUS":1.34,"THUS":34.3,"TAUS":32.5`
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(pkg, "json", name), []byte(text), 0o644))
	}
	write("fred.json", `{"undefined":{"SFUS":1},"2024-11-28":{`+row+`},"2024-11-29":{`+row+`,"SFUS":18.0405},"2024-12-03":{"SFUS":18.05}}`)
	write("oecd.json", `{"1970-12":{"CHL":1},"1971-01":{"CHL":0.01220861,"TUR":0.0000149},"1971-02":{"CHL":123456.7}}`)
	var out bytes.Buffer
	require.NoError(t, run(pkg, data, true, &out))
	text, err := unpack(filepath.Join(data, "h10.bin.gz"))
	require.NoError(t, err)
	numbers := func(header string, numbers ...uint64) string {
		b := append([]byte(header+"\n"), byte(len(numbers)))
		for _, n := range numbers {
			b = binary.AppendUvarint(b, n)
		}
		return string(b)
	}
	require.Contains(t, text, numbers("ZAR USD/ZAR scale=4 start=2024-11-29", 2*180405+1, 0, 2*95+1))
	require.Contains(t, text, numbers("JPY USD/JPY scale=2 start=2024-11-28", 2*15041+1, 1, 0, 0))
	text, err = unpack(filepath.Join(data, "oecd.csv.gz"))
	require.NoError(t, err)
	require.Contains(t, text, "\n1971-01,0.0122086,,,,,,,,0.0000149,,\n1971-02,123457,,,,,,,,,,\n")
	require.NotContains(t, text, "1970")

	require.NoError(t, repack(data))
	require.NoError(t, run(pkg, data, false, &out))
	require.Contains(t, out.String(), "h10.bin.gz: ")
	write("oecd.json", `{"1971-01":{"CHL":0.0122}}`)
	require.ErrorContains(t, run(pkg, data, false, &out), "is not what oecd.json gives")
	write("fred.json", `{"2024-11-28":{`+row+`,"SFUS":18.04051}}`)
	require.ErrorContains(t, run(pkg, data, false, &out), "SFUS on 2024-11-28: 18.04051 is no positive number of 4 decimals")
	write("fred.json", `{}`)
	require.Error(t, run(pkg, data, false, &out))
	write("fred.json", `[`)
	require.Error(t, run(pkg, data, false, &out))
}

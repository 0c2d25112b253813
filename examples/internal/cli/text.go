package cli

import (
	"io"
	"os"
)

// ReadText returns the text of a file, or of stdin for the name "-".
func ReadText(name string, stdin io.Reader) (string, error) {
	var text []byte
	var err error
	if name == "-" {
		text, err = io.ReadAll(stdin)
	} else {
		text, err = os.ReadFile(name)
	}
	return string(text), err
}

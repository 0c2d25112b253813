package cli

import _ "embed" // the sample

// Sample is a short article with a conversion that is wrong, for programs that were given none.
//
//go:embed sample.txt
var Sample string

package policy

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	actionUsed  = regexp.MustCompile(`(?m)^\s*-?\s*uses: (\S+)(.*)$`)
	actionFixed = regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40}$`)
	stepCalled  = regexp.MustCompile(`\.ci/run([ a-z0-9]*)`)
)

// TestWorkflows: what runs in CI is fixed by its commit, may only read, and calls steps of .ci/run that there are.
func TestWorkflows(t *testing.T) {
	t.Parallel()
	script, err := os.ReadFile(filepath.Join(root, ".ci", "run"))
	require.NoError(t, err)
	names, err := filepath.Glob(filepath.Join(root, ".github", "workflows", "*.yml"))
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, string(text), "\npermissions:\n  contents: read\n", name)
		assert.NotContains(t, string(text), "write", name)
		for _, m := range actionUsed.FindAllStringSubmatch(string(text), -1) {
			assert.Regexp(t, actionFixed, m[1], name)
			assert.Contains(t, m[2], "# v", "%s: which version %s is", name, m[1])
		}
		calls := stepCalled.FindAllStringSubmatch(string(text), -1)
		assert.NotEmpty(t, calls, name)
		for _, m := range calls {
			for step := range strings.FieldsSeq(m[1]) {
				assert.Contains(t, string(script), "\nstep_"+step+"() {", "%s: .ci/run has no step %s", name, step)
			}
		}
	}
}

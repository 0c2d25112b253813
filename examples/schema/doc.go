// Package schema holds no code, only the test that the lines of JSON that normalize and factcheck write are as
// normalize.schema.json and factcheck.schema.json, which stand beside the programs, say. It is a module of its own for
// the sake of the validator.
package schema

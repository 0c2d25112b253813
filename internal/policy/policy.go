// Package policy holds no code, only tests of what the project promises about itself as a whole: which package imports
// which, how packages are documented, what they export, how much a program carries, and that the pages are true.
package policy

package lexicon

import "golang.org/x/text/language"

// Parent returns the locale that a locale inherits from, in the CLDR of our tables. Package language has that of 2017; since
// then English came in more countries, and has the separators of English in Europe there, or of English in the world.
func Parent(locale language.Tag) language.Tag {
	switch locale.String() {
	case "en-BE", "en-CZ", "en-EE", "en-ES", "en-FR", "en-GE", "en-HU", "en-IT", "en-LT", "en-LV", "en-NO", "en-PL", "en-PT",
		"en-RO", "en-SK", "en-UA":
		return language.Make("en-150")
	case "en-GS", "en-ID", "en-MV":
		return language.Make("en-001")
	case "en-CA", "en-PH":
		return language.English
	case "ms-ID":
		return language.Malay
	}
	return locale.Parent()
}

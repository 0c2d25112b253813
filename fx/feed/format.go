package feed

import (
	"fmt"
)

// Format is a published layout of exchange rates. The zero Format is Auto.
type Format uint8

// The formats. In text form: auto, ecb-xml, ecb-csv, sdmx-csv, fred-csv, fred-json, h10-csv, h10-xml, frankfurter,
// currency-api, openexchangerates, fixer, currencylayer, exchangerate-api, cbr-xml, nbp-json, nbp-csv, nbp-xml, valet-json,
// valet-csv, imf-tsv, beancount, journal, csv-long, csv-wide.
const (
	// Auto is the layout that Sniff finds.
	Auto Format = iota
	// ECBXML is eurofxref-daily.xml, -hist-90d.xml and -hist.xml of the European Central Bank.
	ECBXML
	// ECBCSV is eurofxref.csv and eurofxref-hist.csv of the European Central Bank.
	ECBCSV
	// SDMXCSV is the SDMX-CSV of the data flow EXR, and of others with its columns.
	SDMXCSV
	// FREDCSV is fredgraph.csv of the Federal Reserve Bank of St. Louis.
	FREDCSV
	// FREDJSON is fred/series/observations of the same. It needs Loader.Series, or Base and Quote.
	FREDJSON
	// H10CSV is release H.10 from the Data Download Program of the Federal Reserve Board.
	H10CSV
	// H10XML is release H.10 in the XML that the Board keeps beside the release.
	H10XML
	// Frankfurter is the JSON of frankfurter.dev, version 1 and 2.
	Frankfurter
	// CurrencyAPI is the JSON of fawazahmed0/exchange-api.
	CurrencyAPI
	// OpenExchangeRates is latest.json and historical/*.json of openexchangerates.org.
	OpenExchangeRates
	// Fixer is the JSON of fixer.io, exchangeratesapi.io, and of exchangerate.host until 2023.
	Fixer
	// Currencylayer is the JSON of currencylayer.com, and of exchangerate.host since 2023.
	Currencylayer
	// ExchangeRateAPI is the JSON of exchangerate-api.com.
	ExchangeRateAPI
	// CBRXML is XML_daily, XML_dynamic and xml_metall of the Bank of Russia.
	CBRXML
	// NBPJSON is the JSON of the National Bank of Poland, tables A, B and C.
	NBPJSON
	// NBPCSV is its yearly archive.
	NBPCSV
	// NBPXML is its XML, of the archive and of the web service.
	NBPXML
	// ValetJSON is the JSON of the Bank of Canada.
	ValetJSON
	// ValetCSV is its CSV.
	ValetCSV
	// IMFTSV is the tab-separated text of the International Monetary Fund.
	IMFTSV
	// Beancount is the price directives of a beancount ledger.
	Beancount
	// Journal is the P directives of ledger and hledger.
	Journal
	// LongCSV is separated values with a rate in every row, under a header.
	LongCSV
	// WideCSV is separated values with a day in every row and a currency in every column. It needs Loader.Base.
	WideCSV
)

var formatNames = [...]string{
	"auto", "ecb-xml", "ecb-csv", "sdmx-csv", "fred-csv", "fred-json", "h10-csv", "h10-xml", "frankfurter", "currency-api",
	"openexchangerates", "fixer", "currencylayer", "exchangerate-api", "cbr-xml", "nbp-json", "nbp-csv", "nbp-xml",
	"valet-json", "valet-csv", "imf-tsv", "beancount", "journal", "csv-long", "csv-wide",
}

// String returns the text form.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("format(%d)", uint8(f))
}

// MarshalText returns the text form. It errs on a value that is no format.
func (f Format) MarshalText() ([]byte, error) {
	if int(f) >= len(formatNames) {
		return nil, fmt.Errorf("feed: no format %d", uint8(f))
	}
	return []byte(formatNames[f]), nil
}

// UnmarshalText reads the text form, and "" as Auto. It errs on any other text and leaves f alone then.
func (f *Format) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*f = Auto
		return nil
	}
	for i, name := range formatNames {
		if name == string(text) {
			*f = Format(i)
			return nil
		}
	}
	return fmt.Errorf("feed: no format %q", short(string(text)))
}

// origin returns what the rates of a format say of their publisher unless the Loader or the file does.
func (f Format) origin() string {
	switch f {
	case ECBXML, ECBCSV:
		return "European Central Bank"
	case SDMXCSV:
		return "SDMX"
	case FREDCSV, FREDJSON, H10CSV, H10XML:
		return "Federal Reserve H.10"
	case Frankfurter:
		return "frankfurter.dev"
	case CurrencyAPI:
		return "currency-api"
	case OpenExchangeRates:
		return "openexchangerates.org"
	case Fixer:
		return "fixer.io or alike" // several services have this layout
	case Currencylayer:
		return "currencylayer.com or alike"
	case ExchangeRateAPI:
		return "exchangerate-api.com"
	case CBRXML:
		return "Bank of Russia"
	case NBPJSON, NBPCSV, NBPXML:
		return "National Bank of Poland"
	case ValetJSON, ValetCSV:
		return "Bank of Canada"
	case IMFTSV:
		return "International Monetary Fund"
	}
	return f.String()
}

// reader returns the function that reads a format, nil for Auto and for a value that is no format.
func (f Format) reader() func(*run) error {
	switch f {
	case ECBXML:
		return readECBXML
	case ECBCSV:
		return readECBCSV
	case SDMXCSV:
		return readSDMX
	case FREDCSV:
		return readFREDCSV
	case FREDJSON:
		return readFREDJSON
	case H10CSV:
		return readH10
	case H10XML:
		return readH10XML
	case Frankfurter, CurrencyAPI, OpenExchangeRates, Fixer, Currencylayer, ExchangeRateAPI, NBPJSON:
		return readRates
	case CBRXML:
		return readCBRXML
	case NBPCSV:
		return readNBPCSV
	case NBPXML:
		return readNBPXML
	case ValetJSON:
		return readValetJSON
	case ValetCSV:
		return readValetCSV
	case IMFTSV:
		return readIMF
	case Beancount:
		return readBeancount
	case Journal:
		return readJournal
	case LongCSV:
		return readLongCSV
	case WideCSV:
		return readWideCSV
	}
	return nil
}

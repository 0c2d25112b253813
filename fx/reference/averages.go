package reference

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

//go:embed data/oecd.csv.gz
var oecdData []byte

//go:embed data/pwt.tsv.gz
var pwtData []byte

// addMonths adds the monthly averages: a line of codes, then for each month a line of what one US dollar was.
func addMonths(t *fx.Table) error {
	text, err := unpack(oecdData)
	if err != nil {
		return err
	}
	return addWide(t, string(text), fx.MonthAverage, OriginMonths, "2006-01")
}

// A country whose yearly averages are used, and from which year on: before it the country had another unit that the table restates by no
// legal ratio, or none.
type country struct {
	code string
	from int
}

// countries gives the currency of 2017 that the Penn World Table counts each country in. Countries of one currency are named once. Those
// that count in US dollars, or in a currency of the daily rates that is as old as they are, are left out.
var countries = map[string]country{
	"AGO": {"AOA", 1999}, "ALB": {"ALL", 1992}, "ARE": {"AED", 1973}, "ARG": {"ARS", 1970}, "ARM": {"AMD", 1994}, "AUT": {"ATS", 1950},
	"AZE": {"AZN", 1994}, "BDI": {"BIF", 1964}, "BEL": {"BEF", 1950}, "BEN": {"XOF", 1959}, "BGD": {"BDT", 1972}, "BGR": {"BGN", 1991},
	"BHR": {"BHD", 1970}, "BIH": {"BAM", 1998}, "BLR": {"BYN", 1993}, "BOL": {"BOB", 1987}, "BRA": {"BRL", 1970}, "BRB": {"BBD", 1974},
	"BRN": {"BND", 1970}, "BTN": {"BTN", 1974}, "BWA": {"BWP", 1976}, "CHL": {"CLP", 1960}, "CHN": {"CNY", 1955}, "CMR": {"XAF", 1960},
	"COD": {"CDF", 1998}, "COL": {"COP", 1950}, "COM": {"KMF", 1960}, "CPV": {"CVE", 1960}, "CRI": {"CRC", 1950}, "CYP": {"CYP", 1950},
	"CZE": {"CZK", 1993}, "DEU": {"DEM", 1950}, "DJI": {"DJF", 1960}, "DOM": {"DOP", 1951}, "DZA": {"DZD", 1964}, "EGY": {"EGP", 1950},
	"ESP": {"ESP", 1950}, "EST": {"EEK", 1993}, "ETH": {"ETB", 1950}, "FIN": {"FIM", 1963}, "FJI": {"FJD", 1969}, "FRA": {"FRF", 1960},
	"GEO": {"GEL", 1995}, "GHA": {"GHS", 1967}, "GIN": {"GNF", 1986}, "GMB": {"GMD", 1971}, "GRC": {"GRD", 1954}, "GTM": {"GTQ", 1950},
	"HND": {"HNL", 1950}, "HRV": {"HRK", 1994}, "HTI": {"HTG", 1960}, "HUN": {"HUF", 1970}, "IDN": {"IDR", 1966}, "IND": {"INR", 1950},
	"IRL": {"IEP", 1950}, "IRN": {"IRR", 1955}, "IRQ": {"IQD", 2004}, "ISL": {"ISK", 1950}, "ISR": {"ILS", 1950}, "ITA": {"ITL", 1950},
	"JAM": {"JMD", 1969}, "JOR": {"JOD", 1954}, "KAZ": {"KZT", 1994}, "KEN": {"KES", 1966}, "KGZ": {"KGS", 1994}, "KHM": {"KHR", 1993},
	"KOR": {"KRW", 1962}, "KWT": {"KWD", 1970}, "LAO": {"LAK", 1989}, "LBN": {"LBP", 1970}, "LKA": {"LKR", 1950}, "LSO": {"LSL", 1980},
	"LTU": {"LTL", 1994}, "LUX": {"LUF", 1950}, "LVA": {"LVL", 1993}, "MAC": {"MOP", 1970}, "MAR": {"MAD", 1960}, "MDA": {"MDL", 1994},
	"MDG": {"MGA", 1960}, "MDV": {"MVR", 1981}, "MEX": {"MXN", 1950}, "MKD": {"MKD", 1993}, "MLT": {"MTL", 1972}, "MMR": {"MMK", 1962},
	"MNG": {"MNT", 1993}, "MOZ": {"MZN", 1980}, "MRT": {"MRO", 1973}, "MUS": {"MUR", 1950}, "MWI": {"MWK", 1971}, "NGA": {"NGN", 1973},
	"NIC": {"NIO", 1992}, "NLD": {"NLG", 1950}, "NPL": {"NPR", 1960}, "OMN": {"OMR", 1970}, "PAK": {"PKR", 1950}, "PER": {"PEN", 1992},
	"PHL": {"PHP", 1950}, "POL": {"PLN", 1990}, "PRT": {"PTE", 1950}, "PRY": {"PYG", 1951}, "QAT": {"QAR", 1973}, "ROU": {"RON", 1991},
	"RUS": {"RUB", 1995}, "RWA": {"RWF", 1964}, "SAU": {"SAR", 1970}, "SDN": {"SDG", 1993}, "SLE": {"SLL", 1964}, "SRB": {"RSD", 2001},
	"STP": {"STN", 1977}, "SUR": {"SRD", 1995}, "SVK": {"SKK", 1993}, "SVN": {"SIT", 1992}, "SWZ": {"SZL", 1974}, "SYC": {"SCR", 1960},
	"SYR": {"SYP", 1960}, "TJK": {"TJS", 2001}, "TKM": {"TMT", 2009}, "TTO": {"TTD", 1964}, "TUN": {"TND", 1960}, "TUR": {"TRY", 1950},
	"TZA": {"TZS", 1966}, "UGA": {"UGX", 1988}, "UKR": {"UAH", 1996}, "URY": {"UYU", 1950}, "UZB": {"UZS", 1995}, "VEN": {"VEF", 1950},
	"VNM": {"VND", 1987}, "YEM": {"YER", 1993}, "ZMB": {"ZMW", 1968},
}

// addYears adds the yearly averages. Countries of the euro are counted in euros back to 1950, at the legal rate of their old currency, which
// gives the old currency's own rate of the years before the euro.
func addYears(t *fx.Table) error {
	text, err := unpack(pwtData)
	if err != nil {
		return err
	}
	rates := make([]fx.Rate, 0, 1<<13)
	for line := range strings.Lines(string(text)) {
		if line[0] == '#' || strings.HasPrefix(line, "iso3") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) != 4 {
			return fmt.Errorf("pwt: no row: %q", line)
		}
		c, known := countries[f[0]]
		if !known {
			continue
		}
		year, err := strconv.Atoi(f[2])
		if err != nil {
			return err
		}
		if year < c.from {
			continue
		}
		quote, err := money.ParseCurrency(c.code)
		if err != nil {
			return err
		}
		price, err := number(f[3])
		if err != nil {
			return err
		}
		if f[1] == "Euro" {
			heir, ratio, ok := quote.Successor()
			if !ok || heir != money.EUR {
				return fmt.Errorf("pwt: %s has no euro rate", c.code)
			}
			if year >= quote.SuccessorSince().Year() {
				continue
			}
			price = price.Mul(ratio)
		}
		rates = append(rates, yearly(quote, price, year))
	}
	return t.Add(rates...)
}

func yearly(quote money.Currency, price decimal.Decimal, year int) fx.Rate {
	return fx.Rate{
		Base: money.USD, Quote: quote, Price: price, Kind: fx.YearAverage, Origin: OriginYears,
		Date: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC),
	}
}

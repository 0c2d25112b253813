// Package feed reads the files in which exchange rates are published and kept: those of central banks and of
// services, plain-text ledgers and tables of separated values.
//
// [Read] returns the rates of a file, [All] yields them one by one in constant memory; a [Loader] says what a file
// does not. The layout is found by the content ([Sniff]), never by a name. Nothing uses the network but [Fetch], when
// it is called.
//
//	rates, problems, err := feed.Read(ctx, file)
//
// # What is promised
//
// Every rate is an [fx.Rate]: 1 Base = Price Quote. The direction is what the layout says, with the units it states
// (per 100, per 1000) worked in; a layout that says nothing of it is an error until the Loader does, never a guess.
// The little that is assumed (SDMX-CSV without its column of the base is of the ECB) is told as ErrAssumed.
// Prices are read as decimal text: no float64 comes near them, the digits that were written stay, and a price above
// zero of at most 60 digits between 10^-60 and 10^60 is the only one there is.
//
// What gives no rate is told: as a [Problem] with its line, field and reason where reading goes on, as an [Error]
// where it does not. Cells that a layout defines to mean "no rate" (N/A, ND, "." and the like) are no problems. The
// codes and series that stand for no currency are told once each, at the end, with how often they came.
//
// Limits: a row, an XML token or a JSON token has at most 1 MiB, XML and JSON nest at most 32 deep, the first 1000
// problems are told one by one. Time is linear in the file. Memory does not grow with it, except for what [Read]
// returns and for the JSON of services, whose rates are held until the end of their object, at most 262,144 of them,
// unless it begins with amount and base as Frankfurter's does.
//
// # Layouts
//
//	format             content                             direction                    traps
//	ecb-xml            eurofxref daily, 90 days, history   1 EUR = rate                 one line of megabytes; BGN rounded to 1.9558
//	ecb-csv            eurofxref.csv, eurofxref-hist.csv   1 EUR = cell                 last column empty; N/A; "24 February 2025"
//	sdmx-csv           data flow EXR of the ECB            1 CURRENCY_DENOM = value     UNIT_MULT; NaN; monthly and yearly averages;
//	                                                                                    indices; title says USD/EUR
//	fred-csv           fredgraph.csv                       by series                    "."; averages dated the first
//	fred-json          series/observations                 by Loader.Series             the file does not name its series
//	h10-csv, h10-xml   Data Download Program, release XML  by identifier: RXI$US is     ND, -9999; CH is China; Multiplier;
//	                                                       dollars for one              indices of the dollar
//	frankfurter        version 1 and 2                     amount base = rate           amount other than 1; earlier date than asked
//	currency-api       {"date", "usd": {…}}                1 key = rate                 lower case; crypto codes; codes long ended
//	openexchangerates  latest, historical                  1 base = rate                date is a Unix time, UTC; codes of its own
//	fixer              also exchangeratesapi, timeseries   1 base = rate                success=false is an error
//	currencylayer      also exchangerate.host              first three letters = rate   keys of six letters
//	exchangerate-api   v4 and v6                           1 base_code = rate           Unix time
//	cbr-xml            XML_daily, XML_dynamic, xml_metall  Nominal code = Value RUB     windows-1251; comma; Nominal varies; date from
//	                                                                                    which it holds; old roubles; grams
//	nbp-json           tables A, B and C                   1 code = mid PLN             C has bid and ask
//	nbp-csv, nbp-xml   archive                             n code = cell PLN            100HUF; comma; windows-1250
//	valet-json, -csv   Bank of Canada                      FXaaaBBB: 1 aaa = v bbb      "" and null; FXM and FXA are averages
//	imf-tsv            REP, CVSDR, SDRCV                   by title; (1) is dollars     names, not codes; two blocks; 1,435.40
//	                                                       for one
//	beancount          price directives                    1 commodity = number         arithmetic; thousands commas
//	journal            P directives                        1 commodity = amount         symbols; decimal mark; Y; comment blocks
//	csv-long           date, base, quote, rate[, units]    units base = rate            header decides the order
//	csv-wide           date, a column for every currency   by Loader.Base and Inverse   nothing in the file says it
//
// Averages have the kinds [fx.MonthAverage] and [fx.YearAverage] and the first day of their period. GBp, GBX, ZAc, ILA
// and KWF are read as the hundredths (KWF: thousandths) of their currency. Services may use the codes of ISO 4217 and
// CNH; a currency that ended more than a year before the date is refused, as its rates are worked out from those of
// its successor.
//
// With [Loader.Reference] set, series are compared with rates that are known, and what looks inverted or a power of
// ten off is told. It is worth doing: published descriptions of files have had the direction wrong.
//
// The terms of use of a service are between it and its user. The ECB asks that its rates be given out unchanged; Open
// Exchange Rates, Fixer and the IMF do not allow theirs to be given out.
package feed

module github.com/exactfigures/figures/examples/peers

go 1.26.0

replace github.com/exactfigures/figures => ../..

require (
	github.com/Rhymond/go-money v1.0.15
	github.com/bojanz/currency v1.5.1
	github.com/exactfigures/figures v0.0.0-00010101000000-000000000000
	github.com/govalues/decimal v0.1.36
	github.com/govalues/money v0.2.4
	github.com/shopspring/decimal v1.6.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.43.0
)

require (
	github.com/cockroachdb/apd/v3 v3.2.3 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

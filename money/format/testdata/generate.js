// Writes amounts as Node's Intl.NumberFormat writes them: a seeded sample over all locales that CLDR and Node share.
//
//     node generate.js SEED COUNT > sample.tsv        COUNT amounts for each locale
//
// A line "@locale" begins those of a locale; then there is a line for each amount: style, currency, value, text. The
// style is made of letters: s n c w for sign, narrow sign, code and name (words); a for accounting; S L for compact
// short and long; g without groups; fA-B and pA-B for limits of fraction and significant digits; uNAME for a numbering
// system; the first letter after a dot for a rounding mode other than half-even.
'use strict';
const fs = require('fs');
const path = require('path');

const seed = Number(process.argv[2] || 1), count = Number(process.argv[3] || 34);
let state = seed >>> 0;
function random() { // mulberry32
  state = (state + 0x6D2B79F5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = n => Math.floor(random() * n);
const pick = list => list[below(list.length)];
const chance = p => random() < p;

const rows = fs.readFileSync(path.join(__dirname, '../../../internal/cldr/data/locales.tsv'), 'utf8')
  .split('\n').filter(l => l && l[0] !== '#').map(l => l.split('\t'));
const systems = new Map(), tender = new Map();
for (const r of rows) {
  if (!systems.has(r[0])) systems.set(r[0], []);
  systems.get(r[0]).push(r[1]);
  if (r[21]) tender.set(r[0], r[21]);
}
const locales = [...systems.keys()].filter(l => new Intl.NumberFormat(l).resolvedOptions().locale === l);
const currencies = Intl.supportedValuesOf('currency');
const usual = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'KWD', 'CHF', 'BRL', 'SEK'];
const modes = {u: 'halfExpand', d: 'halfTrunc', U: 'expand', D: 'trunc', C: 'ceil', F: 'floor'};

function digits(n) {
  let s = String(1 + below(9));
  while (s.length < n) s += chance(0.3) ? '0' : below(10);
  return s;
}

function value() {
  let s = chance(0.05) ? '0' : chance(0.2) ? String(1 + below(3)) : digits(1 + below(chance(0.1) ? 24 : 14));
  if (chance(0.15)) s = '9'.repeat(1 + below(9)) + (chance(0.5) ? '5' : '49');
  if (chance(0.3)) s += '0'.repeat(below(8));
  if (chance(0.5)) {
    let f = '';
    for (let n = 1 + below(4); n > 0; n--) f += below(10);
    s += '.' + f;
  }
  if (chance(0.2) && /[1-9]/.test(s)) s = '-' + s; // amounts have no minus nothing
  return s;
}

function one(locale) {
  const currency = chance(0.3) && currencies.includes(tender.get(locale)) ? tender.get(locale) : chance(0.4) ? pick(usual) : pick(currencies);
  const display = pick(['s', 's', 'n', 'c', 'w', 'w']);
  const o = {style: 'currency', currency, roundingMode: 'halfEven', currencyDisplay: {s: 'symbol', n: 'narrowSymbol', c: 'code', w: 'name'}[display]};
  let style = display;
  if (chance(0.25)) { style += 'a'; o.currencySign = 'accounting'; }
  const compact = chance(0.45);
  if (compact) {
    const long = display === 'w' && chance(0.6); // for signs Intl has no long form and writes the short one
    style += long ? 'L' : 'S';
    o.notation = 'compact';
    o.compactDisplay = long ? 'long' : 'short';
  }
  if (chance(0.1)) { style += 'g'; o.useGrouping = false; }
  const [a, b] = [below(4), below(5)];
  if (compact ? chance(0.2) : chance(0.85)) {
    const [min, max] = chance(0.5) ? [2, 2] : [Math.min(a, b), Math.max(a, b)];
    style += 'f' + min + '-' + max;
    o.minimumFractionDigits = min;
    o.maximumFractionDigits = max;
  } else if (!compact || chance(0.2)) {
    const [min, max] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
    style += 'p' + min + '-' + max;
    o.minimumSignificantDigits = min;
    o.maximumSignificantDigits = max;
  }
  let tag = locale;
  if (chance(0.15)) {
    const system = chance(0.7) ? pick(systems.get(locale)) : pick(['latn', 'deva', 'thai', 'fullwide', 'hanidec', 'beng', 'mymr', 'olck', 'adlm']);
    style += 'u' + system;
    tag += '-u-nu-' + system;
  }
  if (chance(0.15)) {
    const mode = pick(Object.keys(modes));
    style += '.' + mode;
    o.roundingMode = modes[mode];
  }
  const v = value();
  return [style, currency, v, new Intl.NumberFormat(tag, o).format(v)];
}

const out = [];
for (const locale of locales) {
  out.push('@' + locale);
  for (let i = 0; i < count; i++) out.push(one(locale).join('\t'));
}
process.stdout.write(out.join('\n') + '\n');

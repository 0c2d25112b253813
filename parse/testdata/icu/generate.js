// Writes amounts as ICU prints them in every locale that CLDR and Node share, one a line:
//
//	locale <tab> text <tab> currency <tab> value <tab> ambiguous, if another currency is printed alike there
//
//	node generate.js [seed [lines a locale]] > sample.tsv
//
// The same seed gives the same lines with the same ICU. See README.md.
'use strict';
const fs = require('fs');
const path = require('path');
const seed = Number(process.argv[2] || 1), count = Number(process.argv[3] || 5);

// mulberry32: a small generator of random numbers, so that a seed tells the sample.
let state = seed >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = n => Math.floor(random() * n);
const pick = list => list[below(list.length)];
const chance = p => random() < p;

// The locales are those of the lexicon's table.
const table = path.join(__dirname, '../../../internal/cldr/data/locales.tsv');
const tender = new Map(), own = new Map();
for (const line of fs.readFileSync(table, 'utf8').split('\n')) {
  const f = line.split('\t');
  if (line[0] === '#' || f.length < 3 || f[0] === 'und') continue;
  if (!own.has(f[0])) own.set(f[0], []);
  if (f[1] !== 'latn') own.get(f[0]).push(f[1]);
  if (f[21]) tender.set(f[0], f[21].trim());
}
const locales = [...own.keys()].filter(l => new Intl.NumberFormat(l).resolvedOptions().locale === l);

const current = new Set(fs.readFileSync(path.join(__dirname, '../../../internal/cldr/data/regions.tsv'), 'utf8')
  .split('\n').filter(l => l[0] !== '#').flatMap(l => (l.split('\t')[1] || '').split(' ')).filter(Boolean));
const currencies = Intl.supportedValuesOf('currency').filter(c => current.has(c));
const usual = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'KWD'];

// same returns the currencies that a locale prints with the same sign or name.
const signs = new Map();
function same(locale, display, currency) {
  const key = locale + display;
  if (!signs.has(key)) {
    const by = new Map();
    for (const c of currencies) {
      const f = new Intl.NumberFormat(locale, {style: 'currency', currency: c, currencyDisplay: display});
      for (const n of [1, 2, 5]) {
        const sign = f.formatToParts(n).find(p => p.type === 'currency')?.value;
        if (!by.has(sign)) by.set(sign, new Set());
        by.get(sign).add(c);
      }
    }
    signs.set(key, by);
  }
  return [...signs.get(key).values()].some(set => set.has(currency) && set.size > 1);
}

function digits(n) {
  let s = String(1 + below(9));
  while (s.length < n) s += below(10);
  return s;
}

// An amount of two digits is printed exactly by every compact style.
function compactValue() {
  const exponent = 3 + below(12);
  const m = String(1 + below(9)) + (chance(0.5) ? below(10) : '');
  return m.length === 1 ? m + '0'.repeat(exponent) : m + '0'.repeat(exponent - 1);
}

function plainValue(fraction) {
  let s = chance(0.1) ? '0' : digits(1 + below(12));
  if (fraction > 0) s += '.' + Array.from({length: fraction}, () => below(10)).join('');
  return s;
}

// normal drops the zeros that say nothing.
const normal = v => v.includes('.') ? v.replace(/0+$/, '').replace(/\.$/, '') : v;

// quirk tells what nobody could read back: a number taken apart ("1.6 leones7"), a decimal mark that is a sign of
// money or the separator of groups too, one text for two powers of ten.
function quirk(f, value) {
  const parts = f.formatToParts(value);
  const numbers = parts.map((p, i) => ['integer', 'group', 'decimal', 'fraction'].includes(p.type) ? i : -1).filter(i => i >= 0);
  if (numbers[numbers.length - 1] - numbers[0] !== numbers.length - 1) return true;
  const decimal = parts.find(p => p.type === 'decimal')?.value, group = parts.find(p => p.type === 'group')?.value;
  if (decimal !== undefined && (decimal === group || !/^[.,٫]$/.test(decimal))) return true;
  if (f.resolvedOptions().notation !== 'compact') return false;
  const text = f.format(value), zeros = /^(-?\d+?)(0*)$/.exec(value);
  for (let k = 0; k <= 15; k++) if (k !== zeros[2].length && f.format(zeros[1] + '0'.repeat(k)) === text) return true;
  return false;
}

for (const locale of locales) {
  for (let i = 0; i < count; i++) {
    const currency = chance(0.4) && tender.has(locale) && currencies.includes(tender.get(locale)) ? tender.get(locale) : chance(0.4) ? pick(usual) : pick(currencies);
    const display = pick(['code', 'symbol', 'symbol', 'narrowSymbol', 'name']);
    const o = {style: 'currency', currency, currencyDisplay: display};
    let value;
    if (chance(0.45)) {
      o.notation = 'compact';
      o.compactDisplay = pick(['short', 'short', 'long']);
      value = compactValue();
    } else {
      const minor = new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
      value = plainValue(chance(0.7) ? minor : 0);
      if (chance(0.3)) o.trailingZeroDisplay = 'stripIfInteger';
      if (chance(0.1)) o.useGrouping = false;
    }
    if (chance(0.15)) value = '-' + value;
    if (value[0] === '-' && chance(0.5)) o.currencySign = 'accounting';
    let tag = locale;
    if (own.get(locale).length > 0 && chance(0.2)) tag += '-u-nu-latn';
    const f = new Intl.NumberFormat(tag, o);
    const text = f.format(value);
    if (/[\t\n]/.test(text) || quirk(f, value)) continue;
    const whole = normal(value);
    if (/^-0?$/.test(whole) || Number(whole) === 0 && value[0] === '-') continue; // minus nothing
    console.log([locale, text, currency, whole, same(locale, display, currency) ? 'ambiguous' : ''].join('\t'));
  }
}

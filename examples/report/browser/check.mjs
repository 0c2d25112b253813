// Opens a page of report in Chromium and checks what only a browser can tell: nothing on the console, no violation that
// axe-core finds, nothing wider than the window, and that a figure shows what is known of it with scripts switched off.
//
//   node check.mjs report.html [folder for screenshots]
//
// CHROMIUM names the browser, /usr/bin/chromium if it is not set.
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [file, shots] = process.argv.slice(2);
if (!file) {
  console.error('usage: node check.mjs report.html|http://… [folder for screenshots]');
  process.exit(2);
}
const address = /^https?:/.test(file) ? file : pathToFileURL(resolve(file)).href;
if (shots) mkdirSync(shots, { recursive: true });

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
let wrong = 0;
const fail = (...words) => { wrong++; console.log('WRONG', ...words); };

for (const width of [390, 1280]) {
  for (const scheme of ['light', 'dark']) {
    const name = `${width}-${scheme}`;
    const page = await browser.newPage();
    page.on('console', (m) => ['error', 'warn'].includes(m.type()) && fail(name, 'console:', m.text()));
    page.on('pageerror', (e) => fail(name, 'error:', e.message));
    page.on('requestfailed', (r) => fail(name, 'request:', r.url()));
    await page.setViewport({ width, height: 844, deviceScaleFactor: width < 600 ? 2 : 1, isMobile: width < 600, hasTouch: width < 600 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setJavaScriptEnabled(false);
    await page.goto(address, { waitUntil: 'load' });
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });

    // The first figure of the text, reached with the keyboard; the evaluation is the browser's own and needs no script of the page.
    const marks = await page.$$('.m');
    if (marks.length > 0) {
      await marks[Math.min(1, marks.length - 1)].focus();
      const tip = await page.$('.m:focus + .tip');
      const box = tip && await tip.boundingBox();
      if (!box) fail(name, 'the focused figure shows nothing');
      else if (box.x < 0 || box.x + box.width > width) fail(name, 'what the figure shows leaves the window');
      if (shots) await page.screenshot({ path: `${shots}/${name}-focus.png` });
    }

    // axe-core has to run in the page, which forbids scripts.
    await page.setJavaScriptEnabled(true);
    await page.setBypassCSP(true);
    await page.goto(address, { waitUntil: 'load' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) fail(name, `${over} pixels wider than the window`);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
    for (const v of violations) {
      fail(name, `axe ${v.impact}: ${v.id}: ${v.help}`);
      for (const n of v.nodes.slice(0, 3)) console.log('     ', n.html.slice(0, 200), n.any.map((a) => a.message).join('; '));
    }
    console.log(`${name}: ${marks.length} figures, axe-core ${axe.version}: ${passes.length} rules passed, ${violations.length} violated`);
    await page.close();
  }
}
if (shots) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.pdf({ path: `${shots}/print.pdf`, format: 'A4', printBackground: false });
}
await browser.close();
process.exit(wrong > 0 ? 1 : 0);

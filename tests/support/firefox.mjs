// Reviews an article in Firefox as a person does, over WebDriver BiDi, and prints what it saw as JSON.
// Arguments: the address with the secret, the article's address, the program, a script for axe.

import { readFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

const [start, article, program, axe] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox", executablePath: program, headless: true,
  extraPrefsFirefox: { "ui.key.menuAccessKeyFocuses": false },
});
const seen = { errors: [] };
try {
  const page = await browser.newPage();
  page.on("pageerror", error => seen.errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(start);
  await page.goto(`${article}?open=first`);
  const value = () => page.$eval(".here [name=target]", box => box.value);
  const number = () => page.$eval(".row.here", row => row.dataset.number);
  const press = async (modifier, key) => {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  };
  const until = (what, ...values) => page.waitForFunction(what, { timeout: 15000 }, ...values);
  const saved = () => until(() => document.querySelector(".saved")?.textContent === "Saved");
  const at = wanted => until(n => document.querySelector(".row.here")?.dataset.number === n, wanted);

  await until(() => document.querySelector(".backdrop").textContent);
  seen.first = await number();
  await press("Control", "a");
  await page.keyboard.type("The book boat returns");
  await saved();
  await press("Control", "Enter");
  await at("2");
  seen.approved = await page.$$eval(".row.done", rows => rows.length);

  await press("Control", "a");
  await page.keyboard.type("On 8/11, 3,200 books left for the sixth season.");
  await until(() => document.querySelector(".findings")?.textContent.includes("date-order"));
  await press("Alt", "x");
  await until(() => document.querySelector(".here [name=target]").value.includes("November 8"));
  await saved();
  seen.fixed = await value();
  await page.keyboard.press("Enter");
  seen.unbroken = await value();

  await press("Alt", "z");
  await until(() => !document.querySelector(".here [name=target]").value.includes("books left"));
  await saved();
  seen.undone = await value();

  await press("Alt", "l");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await at("3");
  await press("Alt", "ArrowDown");
  await at("4");
  await press("Alt", "j");
  await until(() => location.search === "?number=4" && document.querySelectorAll(".row").length === 16);
  await until(() => document.documentElement.classList.contains("scripted"));
  await press("Alt", "z");
  await until(() => document.querySelectorAll(".row").length === 17);
  seen.rows = await page.$$eval(".row", rows => rows.length);

  const text = await page.$(".row[data-number='6'] .target .text");
  const box = await text.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + 12);
  await at("6");
  seen.caret = await page.$eval(".here [name=target]", one => one.selectionStart);

  await page.setBypassCSP?.(true).catch(() => {});
  try {
    await page.evaluate(await readFile(axe, "utf8"));
    const found = await page.evaluate("axe.run().then(result => result.violations.map(one => one.id))");
    seen.violations = found;
  } catch (error) {
    seen.errors.push(`axe: ${error.message}`);
  }
} catch (error) {
  seen.errors.push(String(error.stack ?? error));
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

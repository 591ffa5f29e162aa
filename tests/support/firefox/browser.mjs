// Firefox over WebDriver BiDi, with an article of the review page open in it, for the scripts beside.
// Their arguments: the address with the secret, the article's address, the program, a script for axe.

import { readFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

// Does steps, and prints what they wrote into "seen" as JSON, with the errors.
export async function inFirefox(query, steps) {
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
    await page.goto(article + query);
    await page.setBypassCSP?.(true).catch(() => {});
    await steps({ page, seen, article, ...tools(page, await readFile(axe, "utf8")) });
  } catch (error) {
    seen.errors.push(String(error.stack ?? error));
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify(seen));
}

// What a person does and sees, in a word.
function tools(page, axe) {
  const until = (what, ...values) => page.waitForFunction(what, { timeout: 120000 }, ...values);
  return {
    until,
    value: () => page.$eval(".here [name=target]", box => box.value),
    number: () => page.$eval(".row.here", row => row.dataset.number),
    saved: () => until(() => document.querySelector(".saved")?.textContent === "Saved"),
    at: wanted => until(n => document.querySelector(".row.here")?.dataset.number === n, wanted),
    said: wanted => until(text => document.querySelector(".said").textContent.includes(text), wanted),
    async press(modifier, key) {
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    },
    async violations() {
      await page.evaluate(axe);
      return page.evaluate("axe.run().then(result => result.violations.map(one => one.id))");
    },
  };
}

// Reviews an article by keyboard and mouse: types, fixes, approves, undoes, joins, jumps.

import { inFirefox } from "./browser.mjs";

await inFirefox("?open=first", async ({ page, seen, value, number, press, until, saved, at, violations }) => {
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
  await until(() => !document.querySelector(".here [name=target]").value.includes("books left for"));
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
  seen.violations = await violations();
});

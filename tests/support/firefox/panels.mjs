// Uses what stands beside the text of a sentence: drafts, the preview, the glossary, the menu.

import { inFirefox } from "./browser.mjs";

// The preview's document, in functions for the page.
const FRAME = "document.querySelector('.preview iframe:not(.coming)')?.contentDocument";

await inFirefox("?number=2", async ({ page, seen, article, value, press, until, saved, at, said, violations }) => {
  const axe = async state => { seen.violations[state] = await violations(); };
  seen.violations = {};
  await until(() => document.querySelector(".backdrop").textContent);

  // a draft of one sentence, and of the article, after a question
  const drafted = await value();
  await press("Control", "a");
  await page.keyboard.press("Delete");
  await saved();
  await press("Alt", "d");
  await until(text => document.querySelector(".here [name=target]").value === text, drafted);
  await page.click(".moves [data-do=redraftAll]");
  await until(() => document.querySelector("#drafting").open);
  await axe("question");
  await page.click("#drafting [value=yes]");
  await said("Drafts that are new: 0");

  // the preview follows what is typed, and opens what is clicked in it
  await press("Alt", "p");
  await until(`${FRAME}?.querySelectorAll("[style*='--lit']").length === 1`);
  await page.focus(".here [name=target]");
  await press("Control", "a");
  await page.keyboard.type("Seen at once beside the work.");
  await until(`${FRAME}?.querySelector("[style*='--lit']")?.textContent.includes("Seen at once")`);
  await axe("preview");
  const [x, y] = await page.evaluate(`(() => {
    const frame = document.querySelector(".preview iframe").getBoundingClientRect();
    const text = [...${FRAME}.querySelectorAll(".s1")].at(2).getClientRects()[0];
    return [frame.x + text.x + 12, frame.y + text.y + text.height / 2];
  })()`);
  await page.mouse.click(x, y);
  await until(() => document.querySelector(".row.here").dataset.number !== "2");
  seen.clicked = await page.$eval(".row.here", row => Number(row.dataset.number));
  await press("Alt", "p");
  await until(() => document.querySelector(".preview").hidden);

  // a term from both selections, by a double click; put in, and taken back
  await page.click(".row[data-number='2'] .source");
  await at("2");
  await press("Control", "a");
  await page.keyboard.type("The volume boat.");
  await saved();
  await page.$eval(".here [name=target]", box => box.setSelectionRange(4, 10));
  const [left, top] = await page.evaluate(() => {
    const words = document.createTreeWalker(document.querySelector(".here .source .text"), NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const start = words.currentNode.data.indexOf("sách");
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(words.currentNode, start);
      range.setEnd(words.currentNode, start + 4);
      const box = range.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }
  });
  await page.mouse.click(left, top, { count: 2 });
  await until(() => document.querySelector("#term")?.open);
  seen.term = await page.$$eval("#term [name=source], #term [name=target]", boxes => boxes.map(box => box.value));
  await axe("term");
  await page.$eval("#term [name=target]", box => { box.select(); box.focus(); });
  await page.keyboard.type("book");
  await page.keyboard.press("Enter");
  await until(() => document.querySelector(".here .terms").textContent.includes("book"));
  await page.$eval(".here [name=target]", box => { box.focus(); box.setSelectionRange(4, 11); });
  await press("Alt", "g");
  await page.keyboard.press("Enter");
  await saved();
  seen.inserted = await value();
  await press("Alt", "z");
  await saved();
  await press("Alt", "z");
  await said("Taken out of the glossary again");

  // on a phone, the menu
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(article);
  await page.click(".menu");
  await until(() => document.querySelector("#menu").matches(":popover-open"));
  await axe("menu");
  await page.click("#menu [data-do=redraftAll]");
  await until(() => document.querySelector("#drafting").open);
  await until(() => !document.querySelector("#menu").matches(":popover-open"));
  await page.keyboard.press("Escape");
  await page.click(".previewing");
  await until(`${FRAME}?.querySelector("h1")`);
  await page.keyboard.press("Escape");
  await until(() => document.querySelector(".preview").hidden);

  // the glossary's own page
  await page.goto(new URL("/glossary", article));
  await axe("glossary");
  await page.type("[name=source]", "sách");
  await page.type("[name=target]", "book");
  await page.keyboard.press("Enter");
  await until(() => document.querySelector("[role=status]")?.textContent.includes("sách → book"));
  await page.click(".notice button"); // undo
  await until(() => document.querySelector("[role=status]")?.textContent.includes("Removed"));
});

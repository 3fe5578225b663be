// A click adds the page that is open; from the second on, the badge counts the sentences that differ in meaning.
import { compare } from "./variorum/static.js";

chrome.action.onClicked.addListener(async (tab) => {
  const [{ result: page }] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => ({
      outlet: location.host,
      title: document.title,
      url: location.href,
      text: document.body.innerText,
    }),
  });
  const { articles = [] } = await chrome.storage.session.get("articles");
  const others = articles.filter(({ url }) => url !== page.url);
  const all = [...others, { ...page, outlet: page.title || page.outlet }];
  const { families } = await compare(all);
  const grave = families.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "meaning");
  await chrome.storage.session.set({ articles: all, notes: grave.map(({ note }) => note) });
  await chrome.action.setBadgeText({ text: String(grave.length) });
});

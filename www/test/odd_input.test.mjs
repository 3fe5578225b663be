// What JavaScript without types may pass: either it is refused with the path of the field, or it is taken and does
// what it says. Nothing is ignored without a word, and nothing but a VariorumError is thrown.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import * as direct from "variorum";
import { VariorumError, createComparer } from "variorum";

const comparer = createComparer();
after(() => comparer.dispose());

const said = "“We will sign,” Ada Reed said.";
const fine = { text: said };

class Article {
  #text = said;
  get text() {
    return this.#text;
  }
}

const throwing = {
  get text() {
    throw new RangeError("torn");
  },
};

/** @param {string} trap */
const trapped = (trap) =>
  new Proxy(
    { text: said },
    {
      [trap]() {
        throw new TypeError("trapped");
      },
    },
  );

function revoked() {
  const { proxy, revoke } = Proxy.revocable({ text: said }, {});
  revoke();
  return proxy;
}

const endless = Object.assign([fine], {
  *[Symbol.iterator]() {
    for (;;) yield fine;
  },
});

/** @type {any[]} */
const cyclic = [];
cyclic.push(cyclic);

/** @param {object} options */
const withOptions = (options) => ({ call: "compare", given: [[fine], options] });
/** @param {unknown} article */
const withArticle = (article) => ({ call: "compare", given: [[fine, article]] });
/** @param {unknown} articles */
const withArticles = (articles) => ({ call: "compare", given: [articles] });

/** @type {Record<string, [{ call: string, given: unknown[] }, string, string?]>} the call, the path, perhaps the code */
const refused = {
  "no articles": [withArticles(undefined), "articles"],
  "articles that are null": [withArticles(null), "articles"],
  "a number": [withArticles(7), "articles"],
  "a symbol": [withArticles(Symbol("a")), "articles"],
  "a set": [withArticles(new Set([fine])), "articles"],
  "a map": [withArticles(new Map([[0, fine]])), "articles"],
  "a generator": [withArticles([fine].values()), "articles"],
  "a function": [withArticles(() => [fine]), "articles"],
  "an object like an array": [withArticles({ 0: fine, length: 1 }), "articles"],
  bytes: [withArticles(Buffer.from(said)), "articles"],
  "a promise": [withArticles(Promise.resolve([fine])), "articles"],
  "a revoked proxy of a list": [withArticles(revoked()), "articles"],
  "too many": [withArticles(Array(2_001).fill(fine)), "articles", "limit"],
  "an array in place of an article": [withArticle([]), "articles[1]"],
  "a list that holds itself": [withArticles(cyclic), "articles[0]"],
  "a hole": [withArticles([, fine]), "articles[0]"],
  "an article that is null": [withArticle(null), "articles[1]"],
  "a number for an article": [withArticle(7n), "articles[1]"],
  "a date for an article": [withArticle(new Date(0)), "articles[1]"],
  "an address for an article": [withArticle(new URL("https://variorum.example/")), "articles[1]"],
  "a map for an article": [withArticle(new Map([["text", said]])), "articles[1]"],
  "no text": [withArticle({}), "articles[1].text"],
  "a text that is null": [withArticle({ text: null }), "articles[1].text"],
  "a text that is an object": [withArticle({ text: new String(said) }), "articles[1].text"],
  "a text that is bytes": [withArticle({ text: Buffer.from(said) }), "articles[1].text"],
  "a getter that throws": [withArticle(throwing), "articles[1].text"],
  "a proxy that throws at reading": [withArticle(trapped("get")), "articles[1]"],
  "a proxy that throws at its keys": [withArticle(trapped("ownKeys")), "articles[1]"],
  "a proxy that throws at its class": [withArticle(trapped("getPrototypeOf")), "articles[1].id"],
  "a revoked proxy": [withArticle(revoked()), "articles[1]"],
  "an unknown field": [withArticle({ text: said, outlets: "Post" }), "articles[1].outlets"],
  "a misspelt field": [withArticle({ text: said, Title: "T" }), "articles[1].Title"],
  "an empty id": [withArticle({ text: said, id: "" }), "articles[1].id"],
  "an id that is a number": [withArticle({ text: said, id: 2 }), "articles[1].id"],
  "a title that is a list": [withArticle({ text: said, title: ["T"] }), "articles[1].title"],
  "two equal ids": [
    withArticles([
      { text: said, id: "x" },
      { text: said, id: "x" },
    ]),
    "articles[1].id",
  ],
  "two equal ids of half a character": [
    withArticles([
      { text: said, id: "\ud83d" },
      { text: said, id: "\ud83d" },
    ]),
    "articles[1].id",
  ],
  "a date that is none": [withArticle({ text: said, published: "yesterday-ish" }), "articles[1].published"],
  "a day that is in no month": [
    withArticle({ text: said, published: "2031-02-30" }),
    "articles[1].published",
  ],
  "a date as an object": [withArticle({ text: said, published: new Date(0) }), "articles[1].published"],
  "a language that is none": [withArticle({ text: said, lang: "🤷" }), "articles[1].lang"],
  "a role that is none": [withArticle({ text: said, role: "hero" }), "articles[1].role"],
  "a format by a name that all objects have": [
    withArticle({ text: said, format: "constructor" }),
    "articles[1].format",
  ],
  "an endless title": [withArticle({ text: said, title: "é".repeat(1e6) }), "articles[1].title", "limit"],
  "an endless id": [withArticle({ text: said, id: "é".repeat(1e6) }), "articles[1].id", "limit"],
  "a text too long": [withArticle({ text: "x".repeat(20_000_001) }), "articles[1].text", "limit"],
  "options that are a list": [withOptions([]), "options"],
  "options that are a map": [withOptions(new Map([["evidence", 5]])), "options"],
  "options that are a string": [withOptions(/** @type {any} */ ("all")), "options"],
  "an unknown option": [withOptions({ evidense: 3 }), "options.evidense"],
  "an option of another call": [withOptions({ lang: "de" }), "options.lang"],
  "evidence that is no number": [withOptions({ evidence: NaN }), "options.evidence"],
  "evidence beyond its range": [withOptions({ evidence: 1e9 }), "options.evidence"],
  "a choice that is a word": [withOptions({ indirect: "yes" }), "options.indirect"],
  "vectors at no known time": [withOptions({ vectors: "now" }), "options.vectors"],
  "an engine that is a number": [withOptions({ engine: 5 }), "options.engine"],
  "a signal that is none": [withOptions({ signal: { aborted: false } }), "options.signal"],
  "a signal that throws": [withOptions({ signal: trapped("get") }), "options.signal"],
  "a listener that is none": [withOptions({ onProgress: "tell me" }), "options.onProgress"],
  "an option that throws": [
    withOptions({
      get evidence() {
        throw new Error("torn");
      },
    }),
    "options.evidence",
  ],
  "a wording that is missing": [{ call: "similarity", given: ["a"] }, "b"],
  "a wording that is a number": [{ call: "similarity", given: [1, "b"] }, "a"],
  "a language of wordings that is none": [
    { call: "similarity", given: ["a", "b", { lang: "" }] },
    "options.lang",
  ],
  "a source that is a text": [{ call: "check", given: [said, said] }, "sources"],
  "a source without text": [{ call: "check", given: [said, [{ id: "s" }]] }, "sources[0].text"],
  "no article to extract": [{ call: "extract", given: [] }, "article"],
};

for (const [name, calls] of Object.entries({ direct, comparer })) {
  const untyped = /** @type {Record<string, (...given: unknown[]) => Promise<unknown>>} */ (
    /** @type {unknown} */ (calls)
  );
  describe(`${name}: refused with its path`, () => {
    for (const [what, [{ call, given }, path, code = "input"]] of Object.entries(refused)) {
      test(what, async () => {
        await assert.rejects(untyped[call](...given), (error) => {
          assert.ok(error instanceof VariorumError, String(error));
          assert.deepEqual([error.code, error.path], [code, path], error.message);
          assert.match(error.message, /^\p{Lu}.{20,}[.]$/su);
          return true;
        });
      });
    }
  });
}

test("the cause of a failed look is kept", async () => {
  const error = await direct.compare([/** @type {any} */ (throwing)]).catch((error) => error);
  assert.ok(error.cause instanceof RangeError);
});

test("a comparer refuses a worker and a field that are none", () => {
  for (const [options, path] of /** @type {[any, string][]} */ ([
    [{ worker: 5 }, "options.worker"],
    [{ workers: () => null }, "options.workers"],
    [5, "options"],
  ]))
    assert.throws(() => createComparer(options), { name: "VariorumError", code: "input", path });
  createComparer(null).dispose();
});

/** @type {Record<string, unknown[]>} */
const taken = {
  "an object without a prototype": [[Object.assign(Object.create(null), fine)]],
  "an object of a class": [[new Article()]],
  "a frozen list of frozen articles": [Object.freeze([Object.freeze({ ...fine })])],
  "a proxy that does nothing": [[new Proxy(fine, {})]],
  "a list whose iterator never ends": [endless],
  "a list of another realm": [runInNewContext("[{ text }]", { text: said })],
  "everything null": [
    [
      {
        text: said,
        id: null,
        title: null,
        outlet: null,
        published: null,
        lang: null,
        role: null,
        format: null,
      },
    ],
    { signal: null, onProgress: null, evidence: null, indirect: null, engine: null, vectors: null },
  ],
  "options that are null": [[fine], null],
  "a signal of another realm": [
    [fine],
    { signal: { aborted: false, addEventListener() {}, removeEventListener() {} } },
  ],
  "dates of every form": [
    ["2031", "2031-05", "2031-05-01", "20310501", "2031-05-01T18:30Z", "2031-05-01 18:30:05.5+02:00"].map(
      (published) => ({ text: said, published }),
    ),
  ],
};
for (const [what, given] of Object.entries(taken)) {
  test(`taken: ${what}`, async () => {
    for (const { compare } of [direct, comparer]) {
      const report = await /** @type {any} */ (compare)(...given);
      assert.equal(report.quotes[0].text, "We will sign,");
    }
  });
}

test("a report's own articles may be passed again", async () => {
  const { articles } = await direct.compare([{ ...fine, title: "T" }, fine]);
  const again = await direct.compare(articles.map((info) => ({ ...info, text: said })));
  assert.deepEqual(again.articles, articles);
});

test("what somebody wrote to every object is not read", async () => {
  const polluted = { id: 5, signal: 5, evidence: "all", error: "no", part: "bytes", outlet: 7, worker: 5 };
  Object.assign(Object.prototype, polluted);
  try {
    const own = createComparer({});
    for (const { compare } of [direct, own]) assert.equal((await compare([fine], {})).quotes.length, 1);
    own.dispose();
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
  }
});

test("halves of characters come back as given, and each quote from its own article", async () => {
  const articles = [
    { id: "\ud83d", title: "half \ud83d title", text: "xx “We will go to the harbour,” said Ada Reed." },
    { id: "\ud83e", outlet: "\udc00", text: "“We will go to the harbour,” said Ada Reed." },
    { id: "\ufffd", url: "\ud800", text: "“We will never go to the harbour,” said Ada Reed." },
  ];
  for (const { compare, check } of [direct, comparer]) {
    const report = await compare(articles);
    assert.deepEqual(
      report.articles.map(({ id, title, outlet, url }) => [id, title, outlet, url]),
      articles.map(({ id, title = null, outlet = null, url = null }) => [id, title, outlet, url]),
    );
    assert.deepEqual(
      report.quotes.map(({ id, article, text }) => [id, article, text]),
      articles.map(({ id, text }) => [`${id}-q1`, id, text.slice(text.indexOf("“") + 1, text.indexOf("”"))]),
    );
    const [family] = report.families;
    assert.deepEqual(family.quotes.toSorted(), report.quotes.map(({ id }) => id).toSorted());
    assert.ok(
      family.findings.some(({ note }) => note.includes("\ud83d title")),
      "notes have them too",
    );
    const { verdicts } = await check({ id: "\ud801", text: articles[1].text }, articles);
    assert.deepEqual([verdicts[0].quote, verdicts[0].source?.article], ["\ud801-q1", "\ud83d"]);
  }
});

test("an article without an id has one that nobody was given", async () => {
  const { articles, quotes } = await direct.compare([
    { id: "a2", text: said },
    fine,
    fine,
    { id: "a3", text: said },
  ]);
  assert.deepEqual(
    articles.map(({ id }) => id),
    ["a2", "a2-2", "a3-2", "a3"],
  );
  assert.equal(new Set(quotes.map(({ id }) => id)).size, 4);
});

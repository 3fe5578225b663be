import { compare } from "variorum";
import { articles } from "../articles.js";

const { families } = await compare(articles);
for (const { note } of families[0].findings) console.log(note);

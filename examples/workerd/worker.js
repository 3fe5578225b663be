// A Cloudflare Worker: POST a JSON list of articles, get the notes of what differs.
import { compare } from "variorum";

export default {
  async fetch(request) {
    const { families } = await compare(await request.json());
    return Response.json(families.flatMap(({ findings }) => findings.map(({ note }) => note)));
  },
};

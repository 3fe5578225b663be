// What bench.mjs uses of compromise, whose own types this compiler refuses.
export default function nlp(text: string): { quotations(): { json(): object[] } };

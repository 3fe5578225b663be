// One speech, put into English twice.
import { unwrapped } from "./unwrapped.js";

export const translations = [
  {
    outlet: "Lakeland Agency",
    text: unwrapped(`
President Maly speaks at the opening of the river talks

OBERLACH — President Teodor Maly opened the river talks on Thursday with a speech in Lakish, of which the agency
gives its own translation.

“Our two valleys are joined for ever,” Maly said. “The treaty of 1954 must be renewed this year.”

He turned to the dam at Sorn. “We demand that the gates be opened before the spring,” the president said. “Four
villages have had no water since August.”

“We will never be the first to close the sluices,” Maly told the delegates. “The river is patient, but it does not
forget.”

The delegation of the upper valley answers on Friday.
`),
  },
  {
    outlet: "Meridian Press",
    text: unwrapped(`
Maly asks for water, and for time

OBERLACH, Thursday. The president of the lake republic, Teodor Maly, was in a mild mood when the river talks began.
He spoke without notes, in his own language; the words here are our interpreter’s.

“Our two valleys are bound together for ever,” he said. “The treaty of 1954 may be renewed this year.”

Of the dam at Sorn, Maly said: “We ask that the gates be opened before the spring. Four villages have been without
water since August.”

“We shall never be the first to shut the sluices,” said Maly. “The river is patient, but it does not forget.”
`),
  },
];

// Five reports of one press conference that agree on most of it.
import { unwrapped } from "./unwrapped.js";

export const pressConference = [
  {
    outlet: "Port Selwyn Courier",
    text: unwrapped(`
Ferries to run through the night, mayor promises

PORT SELWYN — The night boats are coming back. Mayor Ines Calloway and the Outer Isles Council signed a
ten-year agreement on Tuesday that she called “a lasting alliance between the harbour and the islands.”

“We will have 14 electric ferries on the water by next spring,” Calloway told reporters on the quay. “Night
boats will run all year, provided the wind stays below gale force.”

The mayor was asked whether motorists would have to pay more. “We have not ruled out a toll for cars,” she
said. “But fares for people on foot will stay frozen until 2031.”

Edda Roe, who chairs the islanders’ association, watched the signing from the front row. “This is the best
news these islands have had in a generation,” Roe said. “It was a long, grey, expensive winter, and nobody
here wants another one.”

Harbour master Piet Dorran said the old pier would be closed for repairs in the autumn.
`),
  },
  {
    outlet: "Eastmark Gazette",
    text: unwrapped(`
City and islands seal ferry deal

Port Selwyn's mayor has promised "an enduring alliance between the harbour and the islands" after signing a
ferry agreement that both sides had sought for years.

"We will have 40 electric ferries on the water by next spring," Ines Calloway said at the quayside on
Tuesday. She added: "Night boats will run all year."

Calloway did not rule out higher charges. "We have not ruled out a toll for cars," she said, while fares for
foot passengers "will stay frozen until 2031".

Some were less sure. "I have heard promises on this quay before," said Jonas Wick, who has sold tickets
there for thirty years.

The harbour master, Piet Dorran, gave the one piece of bad news. "The old pier will be closed for repairs in
the autumn," he said. "There is no way around it."
`),
  },
  {
    outlet: "Harbour Wire",
    text: unwrapped(`
PORT SELWYN, Tuesday (Harbour Wire) - Port Selwyn will buy 14 electric ferries under a deal with the Outer
Isles, Mayor Ines Calloway said.

"We will have 14 electric ferries on the water by next spring," Calloway told a news conference, hailing "a
lasting alliance between the harbor and the islands".

"We have ruled out a toll for cars," she said. "But fares for people on foot may stay frozen until 2031."

"This is the best news these islands have had in a generation," said harbor master Piet Dorran.

Night crossings ended four years ago, when two boats were laid up for lack of crew. The council has since
paid for a water taxi that carries twelve people.
`),
  },
  {
    outlet: "The Northern Ledger",
    text: unwrapped(`
‘Nobody here wants another winter like it’

By our maritime correspondent

For Edda Roe the agreement came just in time. ‘It was a long, gray, expensive winter – and nobody here wants
another one,’ the head of the islanders’ association said after the mayor of Port Selwyn, Ines Calloway, had
signed.

Ms Roe called the deal ‘the best news these islands have had in a generation’. Her members have gone without
a boat after 7pm since the night service ended.

The mayor spoke of ‘a permanent alliance between the harbour and the islands’. ‘Night boats will run all
year, provided the wind stays below gale force,’ she said.

The ferries have yet to be built. ‘The yard has our order, and the yard has our deposit,’ said her deputy,
Owen Tallis, who expects the first hull in January.
`),
  },
  {
    outlet: "Selwyn Today",
    text: unwrapped(`
FIVE THINGS WE LEARNED ON THE QUAY

1. The night boats are back. Mayor Ines Calloway said that night boats would run all year if the wind stayed below
gale force.

2. Foot passengers can breathe out. “Fares for people on foot will stay frozen until 2031,” Calloway said.

3. Drivers cannot. “We have not ruled out a toll for cars,” the mayor admitted.

4. The islanders are happy. Edda Roe of the islanders’ association called it the “best news these islands
have had in a generation”.

5. The old pier is in a bad way. “The old pier will be closed for repairs in the autumn,” harbour master
Piet Dorran said. “There is no way around it.” Boats will leave from the fish market until it opens again.
`),
  },
];

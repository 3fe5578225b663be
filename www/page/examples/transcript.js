// A draft, and the transcript of the hearing that it reports.
import { unwrapped } from "./unwrapped.js";

export const draftAndTranscript = [
  {
    outlet: "My draft",
    role: /** @type {const} */ ("draft"),
    text: unwrapped(`
Lighthouse to stay, minister tells hearing

The lighthouse on Kittle Point has been saved. “We will not sell the lighthouse,” Minister Runa Esk told the coast
committee on Wednesday. “The foghorn will stay silent for good.”

The repairs are dear. “The new lamp will cost 90,000 crowns,” Esk said. She promised that “the keeper’s house will be
open to visitors from June”.

Tam Orrin, the last keeper, was moved. “I have waited eleven years to hear that,” said Esk.

Not everybody is glad. “This is a monument to vanity,” Orrin added.
`),
  },
  {
    outlet: "Transcript of the coast committee",
    text: unwrapped(`
THE CHAIR: The committee has before it the matter of Kittle Point. Minister, please.

RUNA ESK: Thank you. I can be brief. We will not sell the lighthouse. It has stood for two hundred years, and it has
paid for itself in ships. The foghorn will not stay silent for good; it will be heard again when the wiring is safe.

THE CHAIR: And what will that cost?

RUNA ESK: The new lamp will cost 19,000 crowns, and the council has the money. The keeper’s house will be open to
visitors from June, provided the committee agrees to a second stair.

THE CHAIR: Mr Orrin, you kept the light until it was put out. Do you wish to add anything?

TAM ORRIN: I have waited eleven years to hear that. I have nothing to add.
`),
  },
];

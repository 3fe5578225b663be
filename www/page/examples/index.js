// Stories to try the page with. The places, people and papers are invented, and so is the news.
import { pressConference } from "./press_conference.js";
import { draftAndTranscript } from "./transcript.js";
import { translations } from "./translations.js";

/** By the id of the button that shows it. */
export const examples = { pressConference, translations, draftAndTranscript };

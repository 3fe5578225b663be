// What runs on a comparer's worker: the file that `variorum/worker` names.
import { answerCalls, portOfThread } from "./worker_calls.js";

answerCalls(portOfThread());

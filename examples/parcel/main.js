import { comparison } from "../page.js";

comparison().then((notes) => (document.querySelector("output").textContent = notes));

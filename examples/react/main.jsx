import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { articles } from "../articles.js";
import { Comparison } from "./comparison.jsx";

createRoot(document.querySelector("#root")).render(
  <StrictMode>
    <Comparison articles={articles} />
  </StrictMode>,
);

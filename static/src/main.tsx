/** Where the browser begins: the person's language first, so that nothing is shown in another one. */
import "./env";
import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { firstLanguage, loadText } from "./i18n";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");
const first = await loadText(firstLanguage());
createRoot(root).render(
  <StrictMode>
    <App first={first} />
  </StrictMode>,
);

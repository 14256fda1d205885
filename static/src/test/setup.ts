/** Before every test file: an English browser, and a clean page after each test. */
import "../styles/tokens.css";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

HTMLMediaElement.prototype.play = () => Promise.resolve(); // jsdom plays nothing
HTMLMediaElement.prototype.pause = () => undefined;

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Test";
});

afterEach(() => {
  cleanup();
  document.getElementById("overlays")?.remove();
  document.documentElement.hidden = false;
  localStorage.clear();
});

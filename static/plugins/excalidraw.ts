/**
 * Keeps the whiteboard at home. Excalidraw is made to ask a public CDN for fonts and to carry a glyph subsetter that
 * calls eval; in a confidential room nothing may leave the origin and nothing may be evaluated.
 * Each change fails the build when the text that it replaces is no longer there, so a new version is looked at by hand.
 */
import { cpSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const PACKAGE = "/@excalidraw/excalidraw/";
const CDN = "https://esm.sh/";

// The subsetter only trims fonts inside an exported SVG; these stand-ins hand the fonts on whole.
const SUBSET_SHARED = `
export const Commands = { Subset: "SUBSET" };
const toBase64 = (bytes) => new Promise((done, fail) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => fail(reader.error);
  reader.readAsDataURL(new Blob([bytes], { type: "font/woff2" }));
});
export const subsetToBinary = async (bytes) => bytes;
export const subsetToBase64 = toBase64;
export { toBase64 };
`;
const SUBSET_WORKER = `
export const WorkerUrl = import.meta.url ? new URL(import.meta.url) : undefined;
if (typeof window > "u" && typeof self < "u") {
  self.onmessage = (e) => self.postMessage(e.data.arrayBuffer, { transfer: [e.data.arrayBuffer] });
}
`;

/** Replaces the CDN fallback of every font by our own origin, and the subsetter by stand-ins. */
export function excalidrawStaysHome(): Plugin {
  let seen = false;
  let replaced = false;
  return {
    name: "excalidraw-stays-home",
    enforce: "pre",
    load(id) {
      if (id.endsWith("/subset-shared.chunk.js")) return SUBSET_SHARED;
      if (id.endsWith("/subset-worker.chunk.js")) return SUBSET_WORKER;
      return null;
    },
    transform(code, id) {
      if (!id.includes(PACKAGE)) return null;
      seen = true;
      if (!code.includes(CDN)) return null;
      replaced = true;
      const home = code.replaceAll(`\`${CDN}\${`, "`${self.location.origin}/client/excalidraw/${").replaceAll(CDN, "");
      return { code: home, map: null };
    },
    buildEnd(error) {
      if (!error && seen && !replaced) this.error("Excalidraw's CDN fallback was not found: check the new version by hand");
    },
  };
}

/** Copies Excalidraw's fonts beside the client; its large font for Chinese, Japanese and Korean is left out. */
export function excalidrawFonts(): Plugin {
  let outDir = "dist";
  return {
    name: "excalidraw-fonts",
    apply: "build",
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle() {
      const from = resolve("node_modules/@excalidraw/excalidraw/dist/prod/fonts");
      cpSync(from, resolve(outDir, "excalidraw/fonts"), { recursive: true, filter: (path) => !path.includes("Xiaolai") });
    },
  };
}

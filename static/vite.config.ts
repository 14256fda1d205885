import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { budget } from "./plugins/budget.ts";
import { excalidrawFonts, excalidrawStaysHome } from "./plugins/excalidraw.ts";

export default defineConfig({
  base: "/client/",
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US", "de-DE", "ar-AE"] }), enforce: "pre" },
    excalidrawStaysHome(),
    excalidrawFonts(),
    budget(),
  ],
  // The server writes a fresh nonce into every page that it hands out.
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"], // these know light-dark()
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500, // kB, unzipped; the promises are kept by budget()
    manifest: true,
    modulePreload: { polyfill: false },
    license: { fileName: "licences.md" },
    sourcemap: false,
  },
  test: {
    environment: "jsdom",
    pool: "vmThreads", // one jsdom a worker, still one page a file
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    css: false,
    restoreMocks: true,
  },
});

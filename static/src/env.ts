/** What libraries look for on the window, set before any of them loads. */
const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;
// Style elements that libraries add carry this page's nonce; the content security policy refuses others.
Object.assign(globalThis, { __webpack_nonce__: nonce, EXCALIDRAW_ASSET_PATH: `${import.meta.env.BASE_URL}excalidraw/` });

export {};

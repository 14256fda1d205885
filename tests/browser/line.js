// Lends the page's line to the tests, so that they can say past the page what it never would: a browser that obeys
// nothing is what the server must stand. Put into each page before its own scripts.
(() => {
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given);
      window.line = this;
    }
  };
})();

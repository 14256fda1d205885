/**
 * The secret of a personal link stands in the address after "#", which no server and no log sees. It is taken out of
 * the address at once, so that neither the history nor a shared screen shows it, and is kept in memory alone.
 */
let secret = "";

/** The secret of the link that this page was opened with; "" without one. */
export function takeSecret(): string {
  if (location.hash.length > 1) {
    secret = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
  }
  return secret;
}

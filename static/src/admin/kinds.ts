/** What the mediator's pages ask the server for is in ../api.ts; here stand only the words that these pages need of their own. */
import type { Invited } from "../api";

/** What an account can invite a person as; its own seat, the mediator's, is made by the server. */
export const ROLES = ["party", "counsel", "representative", "support-person", "interpreter", "expert", "observer", "co-mediator"] as const;
export type Role = (typeof ROLES)[number];

/** What deleting a session removed, counted by kind. */
export type Removed = Record<string, number>;

/** A person as the account's pages know them, with or without a link. */
export type Listed = Omit<Invited, "link">;

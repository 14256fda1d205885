/** No-contact orders while a session is written: pairs of people by their keys. Pure. */
import type { ApartDraft, Draft, PersonDraft } from "./draft";

/** Everybody who can be under an order: who mediates cannot. */
export function orderable(draft: Draft): PersonDraft[] {
  return draft.people.filter(({ role }) => role !== "co-mediator");
}

/** The first two who can be kept apart and are not yet. */
export function freePair(draft: Draft): readonly [number, number] | undefined {
  const people = orderable(draft).map(({ key }) => key);
  const pairs = people.flatMap((first, at) => people.slice(at + 1).map((second) => [first, second] as const));
  const ordered = (first: number, second: number) => draft.apart.some(({ one, other }) => (one === first && other === second) || (one === second && other === first));
  return pairs.find(([first, second]) => !ordered(first, second) && !isWrong(draft, { key: 0, one: first, other: second }));
}

/** Adds an order between them. */
export function addApart(draft: Draft): Draft {
  const [one, other] = freePair(draft) ?? [];
  return { ...draft, apart: [...draft.apart, { key: draft.nextKey, one: one ?? null, other: other ?? null }], nextKey: draft.nextKey + 1 };
}

export function changeApart(draft: Draft, key: number, change: Partial<Omit<ApartDraft, "key">>): Draft {
  return { ...draft, apart: draft.apart.map((order) => (order.key === key ? { ...order, ...change } : order)) };
}

export function removeApart(draft: Draft, key: number): Draft {
  return { ...draft, apart: draft.apart.filter((order) => order.key !== key) };
}

/** An order that is not between two different people of the session, or with one's own interpreter. */
export function isWrong(draft: Draft, { one, other }: ApartDraft): boolean {
  const people = orderable(draft);
  const [first, second] = [one, other].map((key) => people.find((person) => person.key === key));
  return !first || !second || first === second || first.serves === second.key || second.serves === first.key;
}

/** Whom the person never meets, as places in the request; each order stands with its first person. */
export function apartFrom(draft: Draft, person: PersonDraft, before: number): number[] {
  const places = draft.apart.filter(({ one }) => one === person.key).map(({ other }) => draft.people.findIndex(({ key }) => key === other));
  return [...new Set(places)].filter((place) => place >= 0).map((place) => place + before);
}

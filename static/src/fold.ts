/**
 * The fold of a view from the reader's own events, exactly as room_server/session/views/fold.py does it:
 * view + later events = later view. Pure: every step gives a new view and leaves the old one as it was. No DOM.
 *
 * A test folds the stories that the Python fold wrote (fixtures/view_stories.json) and must reach the same views.
 */
import { ADJOURNED } from "./adjourned";
import { aloneFollowed, isMediator } from "./alone";
import { EMPTY_FLOOR } from "./floor";
import { itemPlaced, marked } from "./foldAgenda";
import { CROSSING } from "./foldCrossing";
import { CARE, careFollowed } from "./foldCare";
import { FLOOR } from "./foldFloor";
import { RECALL } from "./foldRecall";
import { lineOf, linesShown, seatCaughtUp, withRoster } from "./foldSaid";
import { LOCK } from "./lock";
import type { RoomEvent, Told } from "./messages";
import { JOINT, type RoomView, type SeatId, steers, type View } from "./protocol";
import { changed, eachRoom, newPerson, newRoom, occupied, roomOf, rostersForgotten, seatIn, without, withoutKnock, withPerson, withRoom } from "./viewParts";

/** What somebody with a link sees before anything was told. */
export function emptyView(you: SeatId): View {
  return {
    you,
    title: "",
    agreement: {},
    regime: "closed",
    shuttle: false,
    apart: [],
    chat_in_summary: false,
    retention_days: 0,
    attestation: false,
    check_in_minutes: 0,
    nudge_minutes: 0,
    mediators: [],
    stage: "preparation",
    kept_open: false,
    speaking_shown: false,
    over: false,
    adjourned: null,
    lock: null,
    people: {},
    rooms: {},
    alone: {},
    agenda: [],
    requests: {},
    answer: "",
    signals: [],
    recall: null,
    recall_over: null,
    recalled: null,
    written: [],
    announced: [],
    releases: {},
    settled: [],
    private_notes: [],
    pad: [],
    breaches: [],
    draft: null,
    outcome: null,
    summary_until: null,
    published: [],
  };
}

/** Folds one more event into the view. An event that this client does not know changes nothing. */
export function tell(view: View, event: RoomEvent): View {
  const fold = TELL[event.t] as ((v: View, e: RoomEvent) => View) | undefined;
  return fold ? aloneFollowed(careFollowed(fold(view, event), event), event.at) : view;
}

type Table = { readonly [Name in RoomEvent["t"]]: (v: View, e: Told<Name>) => View };

const TELL: Table = {
  ...CARE,
  ...ADJOURNED,
  "session-opened": (v, e) => ({
    ...v,
    title: e.title,
    agreement: e.agreement,
    regime: e.regime,
    shuttle: e.shuttle,
    chat_in_summary: e.chat_in_summary,
    retention_days: e.retention_days,
  }),
  "mediators-named": (v, e) => ({ ...v, mediators: e.mediators }),
  "seat-invited": (v, e) => {
    const invited = withPerson(v, e.person.seat, { ...newPerson(e.person), approves: e.approves, may_show: steers(e.person) });
    return e.person.seat === v.you && steers(e.person) ? withRoom(invited, JOINT, {}) : invited;
  },
  "console-shown": consoleShown,
  "agreement-signed": (v, e) => changed(v, e.seat, { signed: true }),
  arrived: (v, e) => changed(v, e.seat, { standing: "waiting", mode: e.mode, on_line: true, since: e.at, word: "", readiness: null }),
  "readiness-told": (v, e) => changed(v, e.seat, { readiness: e.readiness }),
  "held-in-lobby": (v, e) => changed(v, e.seat, { standing: "held", word: e.message }),
  declined: (v, e) => changed(v, e.seat, { standing: "declined", word: e.message }),
  "seat-confirmed": (v, e) => changed(v, e.seat, { confirmed: true }),
  departed: (v, e) => left(v, e.seat, "departed", e.at),
  removed: (v, e) => left(v, e.seat, "removed", e.at),
  "guards-acknowledged": (v) => v, // for the audit trail
  "kept-apart": (v, e) => ({ ...v, apart: [...v.apart, e.seats] }),
  "mute-asked": (v) => v, // a wish is not a state; it is shown when it comes
  "line-lost": (v, e) => changed(v, e.seat, { on_line: false }),
  "line-back": (v, e) => changed(v, e.seat, { on_line: true }),
  "seat-placed": seatPlaced,
  "seat-withdrew": (v, e) => seatIn(v, e.seat, null),
  "room-shown": roomShown,
  "room-opened": (v, e) => ({
    ...v,
    rooms: { ...v.rooms, [e.room]: { ...newRoom(e.room), kind: e.kind, title: e.title, side: e.side, circle: e.circle } },
  }),
  "room-renamed": (v, e) => withRoom(v, e.room, { title: e.title }),
  knocked: (v, e) => withRoom(v, e.room, { knocks: [...roomOf(v, e.room).knocks, { person: e.person, by: e.by }] }),
  "knock-answered": (v, e) => withoutKnock(v, e.room, e.seat),
  "knock-ended": (v, e) => withoutKnock(v, e.room, e.seat),
  "room-closed": (v, e) => withRoom(v, e.room, { open: false }),
  "joint-kept-open": (v, e) => ({ ...v, kept_open: e.open }),
  "room-rested": (v, e) => withRoom(v, e.room, { resting: true }),
  "room-woke": (v, e) => withRoom(v, e.room, { resting: false }),
  spoken: (v, e) => withRoom(v, e.room, { spoken: added(roomOf(v, e.room).spoken, e.spoke) }),
  "speaking-time-shown": (v, e) => ({ ...v, speaking_shown: e.shown }),
  ...FLOOR,
  ...RECALL,
  ...LOCK,
  "request-made": (v, e) => ({
    ...v,
    requests: { ...v.requests, [e.seat]: { seat: e.seat, kind: e.kind, asked_at: v.requests[e.seat]?.asked_at ?? e.at, reason: e.reason } },
    answer: e.seat === v.you ? "" : v.answer,
  }),
  "request-settled": (v, e) => ({
    ...v,
    requests: without(v.requests, e.seat),
    answer: e.seat === v.you ? e.message || (e.how === "withdrawn" ? "" : e.how) : v.answer,
  }),
  "break-started": (v, e) => withRoom(v, e.room, { pause: { started_at: e.at, until: e.until } }),
  "break-ended": (v, e) => withRoom(v, e.room, { pause: null }),
  "stage-set": (v, e) => ({ ...v, stage: e.stage }),
  "agenda-item-added": (v, e) => ({
    ...v,
    agenda: [...v.agenda, { id: e.item, title: e.title, owner: e.owner, minutes: e.minutes, state: "open", current_since: null }],
  }),
  "agenda-item-changed": (v, e) => ({
    ...v,
    agenda: v.agenda.map((item) => (item.id === e.item ? { ...item, title: e.title, owner: e.owner, minutes: e.minutes } : item)),
  }),
  "agenda-item-placed": itemPlaced,
  "agenda-item-marked": (v, e) => ({ ...v, agenda: v.agenda.map((item) => marked(item, e)) }),
  "agenda-item-removed": (v, e) => ({ ...v, agenda: v.agenda.filter((item) => item.id !== e.item) }),
  "agenda-noted": (v, e) =>
    withRoom(v, e.room, { notes: [...roomOf(v, e.room).notes, { note: e.note, item: e.item, by: e.by, text: e.text, at: e.at }] }),
  said: (v, e) => {
    const room = roomOf(v, e.room);
    const { rosters, roster } = withRoster(room.rosters, room.seated);
    return withRoom(v, e.room, { rosters, lines: [...room.lines, { line: e.line, by: e.by, text: e.text, at: e.at, roster, shown_by: null }] });
  },
  announced: (v, e) => ({ ...v, announced: [...v.announced, lineOf(e)] }),
  written: (v, e) => ({ ...v, written: [...v.written, lineOf(e, e.seat)] }),
  "lines-shown": linesShown,
  "seat-caught-up": seatCaughtUp,
  drawn: (v, e) => {
    const board = new Map(Object.entries(roomOf(v, e.room).board)); // ids are people's own words: no object's
    for (const { element, fields } of e.patches) board.set(element, { ...board.get(element), ...fields });
    return withRoom(v, e.room, { board: Object.fromEntries(board) });
  },
  "drawing-let": (v, e) => changed(v, e.seat, { may_draw: e.allowed }),
  "screen-allowed": (v, e) => changed(v, e.seat, { may_show: e.allowed }),
  "screen-started": (v, e) => withRoom(v, e.room, { screen: e.seat }),
  "screen-stopped": (v, e) => withRoom(v, e.room, { screen: null }),
  ...CROSSING,
  "outcome-drafted": (v, e) => ({ ...v, draft: { outcome: e.outcome, points: e.points, next_steps: e.next_steps } }),
  "outcome-recorded": (v, e) => ({ ...v, outcome: { outcome: e.outcome, points: e.points, next_steps: e.next_steps } }),
  "session-ended": (v) => ({
    ...v,
    over: true,
    requests: {},
    releases: {},
    recall: null,
    recalled: null,
    lock: null,
    rooms: eachRoom(v, (room) => ({ ...room, pause: null, resting: false, screen: null, knocks: [], floor: EMPTY_FLOOR, address: null })),
  }),
  "summary-published": (v, e) => ({
    ...v,
    published: [...v.published, e.seat],
    summary_until: e.seat === v.you ? e.until : v.summary_until,
  }),
};

function consoleShown(v: View, e: Told<"console-shown">): View {
  let next: View = { ...v, stage: e.stage, agenda: e.agenda, recall: e.recall, lock: e.lock, requests: Object.fromEntries(e.requests.map((request) => [request.seat, request])) };
  for (const { room, ...facts } of e.rooms) next = withRoom(next, room, facts);
  for (const occupant of e.people) {
    next = occupied(next, occupant, e.at);
    const { seat } = occupant.person;
    const { signed, approves, readiness, may_show } = occupant;
    next = changed(next, seat, { standing: occupant.standing ?? "invited", signed, approves, readiness, may_show });
    next = seatIn(next, seat, occupant.room);
  }
  return next;
}

function roomShown(v: View, e: Told<"room-shown">): View {
  const { surface } = e;
  const board = Object.fromEntries(surface.board.map(({ element, fields }) => [element, fields]));
  let next = isMediator(v) ? v : rostersForgotten(v);
  next = withRoom(next, e.room, {
    kind: surface.kind,
    title: surface.title,
    side: surface.side,
    pause: surface.pause,
    resting: surface.resting,
    knocks: surface.knocks,
    floor: surface.floor,
    address: surface.address,
    cleared: surface.cleared,
    confidential: surface.confidential,
    notes: surface.notes,
    board,
  });
  next = { ...next, stage: surface.stage, agenda: surface.agenda, kept_open: surface.kept_open, speaking_shown: surface.speaking_shown, recalled: null };
  for (const occupant of surface.roster) {
    next = occupied(next, occupant, e.at);
    next = seatIn(changed(next, occupant.person.seat, { standing: "seated" }), occupant.person.seat, e.room);
  }
  return changed(next, e.seat, { since: e.at, word: "", confirmed: e.confirmed });
}

function seatPlaced(v: View, e: Told<"seat-placed">): View {
  const { seat } = e.person;
  let next = v.people[seat] ? v : withPerson(v, seat, newPerson(e.person));
  next = seatIn(next, seat, e.room);
  next = changed(next, seat, {
    standing: "seated",
    confirmed: e.confirmed,
    since: e.at,
    word: "",
    on_line: e.on_line,
    mode: e.mode,
    may_draw: e.may_draw,
  });
  if (!isMediator(next) || !steers(e.person) || e.room === JOINT) return next;
  const { circle, kind } = roomOf(next, e.room);
  if (kind === "consultation") return next; // a mediator is a guest there
  return circle.includes(seat) ? next : withRoom(next, e.room, { circle: [...circle, seat] });
}

function left(v: View, seat: SeatId, standing: "departed" | "removed", at: number): View {
  let next = seatIn(v, seat, null);
  next = changed(next, seat, { standing, confirmed: false, on_line: false, since: at });
  next = { ...next, requests: without(next.requests, seat) };
  return seat === v.you && !isMediator(v) ? rostersForgotten(next) : next;
}

function added(times: RoomView["spoken"], spoke: Told<"spoken">["spoke"]): RoomView["spoken"] {
  return Object.fromEntries([...Object.entries(times), ...spoke.map(({ seat, ms }) => [seat, (times[seat] ?? 0) + ms] as const)]);
}

import { expect, test } from "vitest";
import { releaseOf } from "../test/releases";
import type { View } from "../protocol";
import { mediation, NOW, serverOf, showWith } from "./testkit";
import { useAnswers } from "./useAnswers";

function Trial({ view }: { view: View }) {
  useAnswers(view);
  return null;
}

test("an owner's answer is said when it comes: yes, no, other words, or that it is confidential after all", async () => {
  const server = serverOf(mediation({}, { releases: { "x-1": releaseOf({ at: NOW }) } }));
  await showWith(server, (view) => <Trial view={view} />);
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: true });
  server.tell({ t: "release-reworded", at: NOW, release: "x-1", wording: "Other words.", approved: true });
  server.tell({ t: "release-voided", at: NOW, release: "x-1" });
  server.now(mediation());
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: false });
  server.tell({ t: "release-answered", at: NOW, release: "x-unknown", approved: false });
  expect(server.client.news.get().map(({ tone }) => tone)).toEqual(["ok", "ok", "ok", "warn"]);
});

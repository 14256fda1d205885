import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { View } from "../protocol";
import { mediation, NOW, serverOf, showWith } from "./testkit";
import { useRefusals } from "./useRefusals";

const RELEASE = { release: "x-1", source: "r-a", item: "l-1", author: "s-ana", target: "joint", wording: "The name matters.", approver: "s-ana", at: NOW, approved: false };

function Trial({ view }: { view: View }) {
  return <p>{useRefusals(view).map(({ release }) => release.wording)}</p>;
}

test("what was refused is kept for this page, although the view has let it go", async () => {
  const server = serverOf(mediation({}, { releases: { "x-1": RELEASE } }));
  await showWith(server, (view) => <Trial view={view} />);
  server.now(mediation());
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: false });
  server.tell({ t: "release-answered", at: NOW, release: "x-unknown", approved: false });
  expect(screen.getByText("The name matters.")).toBeTruthy();
  expect(server.client.news.get()).toHaveLength(1);
});

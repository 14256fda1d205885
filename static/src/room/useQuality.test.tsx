import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClientProvider } from "../client";
import { LiveRegion } from "../components/LiveRegion";
import { CAUCUS_A, mediation, serverOf } from "../console/testkit";
import { show } from "../test/show";
import { useQuality } from "./useQuality";

function Watching() {
  useQuality();
  return null;
}

async function watching(where = {}) {
  const { client } = serverOf(mediation(where));
  const { container } = await show(
    <ClientProvider client={client}>
      <Watching />
      <LiveRegion />
    </ClientProvider>,
  );
  const hear = (seat: string, word: "good" | "unsteady" | "poor" | "lost") => act(() => client.store.glimpse(seat, { t: "quality", word }));
  return { hear, said: () => container.querySelector("[aria-live=polite]")?.textContent };
}

test("a line in one's room that becomes bad or good again is said politely, small changes are not", async () => {
  const { hear, said } = await watching();
  hear("s-ana", "unsteady");
  expect(said()).not.toContain("Ana");
  hear("s-ana", "poor");
  expect(said()).toBe("Ana Petrov: the connection has become poor");
  hear("s-ana", "lost");
  hear("s-ana", "good");
  expect(said()).toBe("Ana Petrov: the connection is steady again");
  hear("s-mara", "poor");
  expect(said()).toBe("Your connection has become poor");
});

test("a line in another room is not spoken of", async () => {
  const { hear, said } = await watching({ "s-ana": CAUCUS_A });
  const before = said();
  hear("s-ana", "poor");
  expect(said()).toBe(before);
});

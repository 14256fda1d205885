import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serve } from "../admin/server.testkit";
import { expectAccessible } from "../test/show";
import { ClosingDialog } from "./ClosingDialog";
import { mediation, runOf, type Server, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const DRAFT = { outcome: "partly-settled", points: ["The lease goes on"], next_steps: ["Both write to the bank"] } as const;
const PACKETS = { packets: [{ seat: "s-ana", name: "Ana Petrov", parts: ["outcome", "caucuses"] }, { seat: "s-nadia", name: "Nadia Kostova", parts: [] }] };

beforeEach(() => void serve({ "GET /api/packets/s-mara": PACKETS }));
afterEach(() => vi.unstubAllGlobals());

async function closing(server: Server, onClose = vi.fn(), onAdjourn = vi.fn()) {
  await showWith(server, (view) => <ClosingDialog view={view} run={runOf(server)} onClose={onClose} onAdjourn={onAdjourn} />);
  return onClose;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("the words are shown to everyone present, then previewed, then they end the session", async () => {
  const server = serverOf(mediation());
  const onClose = await closing(server);
  expect(screen.getByText(/Ana Petrov, Luis Ruiz, Ben Okafor and Mei Tan/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("How it ends"), "partly-settled");
  await userEvent.type(screen.getByLabelText("Agreed points"), "The lease goes on{Enter}{Enter}");
  await userEvent.type(screen.getByLabelText("Next steps"), " Both write to the bank ");
  await expectAccessible();
  await press("Show it to everyone");
  expect(server.asked).toEqual([{ t: "draft-outcome", ...DRAFT }]);
  server.now(mediation({}, { draft: DRAFT }));
  expect(screen.getByText("Everyone present reads this now")).toBeTruthy();
  const packets = within(await screen.findByRole("list", { name: "Whose summary holds what" }));
  expect(await packets.findByText("outcome and their own caucuses")).toBeTruthy();
  expect(packets.getByText("Nothing: this person was not there.")).toBeTruthy();
  await expectAccessible();
  await press("Go on to the end");
  expect(screen.getByText("This ends the session for everyone")).toBeTruthy();
  await press("End the session now");
  expect(server.asked.at(-1)).toEqual({ t: "close-session", outcome: "partly-settled" });
  expect(onClose).toHaveBeenCalledOnce();
});

test("the shown words can be changed before the end", async () => {
  const server = serverOf(mediation({}, { draft: DRAFT }));
  await closing(server);
  await press("Go on to the end");
  await press("Back");
  await press("Change the words");
  expect((screen.getByLabelText("Agreed points") as HTMLTextAreaElement).value).toBe("The lease goes on");
  await press("Show it to everyone");
  expect(server.asked).toEqual([{ t: "draft-outcome", ...DRAFT }]);
});

test("a preview that cannot be had is said, and asked again", async () => {
  const answers: Record<string, unknown> = { "GET /api/packets/s-mara": [503, "unavailable"] };
  serve(answers);
  await closing(serverOf(mediation({}, { draft: DRAFT })));
  expect(await screen.findByText("The preview cannot be shown now.")).toBeTruthy();
  answers["GET /api/packets/s-mara"] = PACKETS;
  await press("Try again");
  expect(await screen.findByText("outcome and their own caucuses")).toBeTruthy();
});

test("whoever is not finished adjourns to another day instead", async () => {
  const onAdjourn = vi.fn();
  await closing(serverOf(mediation()), vi.fn(), onAdjourn);
  expect(screen.queryByRole("option", { name: "Adjourned to another day" })).toBeNull();
  await press("Adjourn to another day…");
  expect(onAdjourn).toHaveBeenCalledOnce();
});

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { NewSession } from "./NewSession";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const AGREEMENT = { en: "We talk in confidence.\n\nNobody records.", de: "Wir sprechen vertraulich.", ar: "نتحدث بسرية." };
const OPEN = { en: "What is said may be told.", de: "Es darf erzählt werden.", ar: "يجوز نقله." };
const SERVED = { "GET /api/agreement": { closed: AGREEMENT, open: OPEN }, "GET /api/presets": { presets: [], most: 20, name_chars: 60 } };
const PEOPLE = [{ seat: "s-1", name: "Ana Petrov", role: "party", side: "a", side_name: "", link: "http://localhost/j#x" }];

afterEach(() => vi.unstubAllGlobals());

async function opened(more: Record<string, unknown> = {}, onCreated = vi.fn()) {
  const asked = serve({ ...SERVED, "POST /api/sessions": { id: "m-1", people: PEOPLE }, ...more });
  await show(<NewSession mediator="Mara Lindqvist" onCreated={onCreated} />);
  await screen.findByLabelText("Title");
  return { asked, onCreated };
}

test("a session is made with people by side and role, rooms and agreement", async () => {
  const { asked, onCreated } = await opened();
  await userEvent.type(screen.getByLabelText("Title"), "Petrov and Okafor");
  const rows = within(screen.getByRole("region", { name: "People" }));
  const [ana, ben] = rows.getAllByLabelText("Name");
  await userEvent.type(ana!, "Ana Petrov");
  await userEvent.type(ben!, "Ben Okafor");
  await userEvent.click(rows.getByRole("button", { name: "Add a person" }));
  const luis = rows.getAllByLabelText("Name")[2]!;
  expect(document.activeElement).toBe(luis);
  await userEvent.type(luis, "Luis Ruiz");
  await userEvent.selectOptions(rows.getAllByLabelText("Role")[2]!, "Counsel");
  await userEvent.selectOptions(rows.getAllByLabelText("Side")[2]!, "Side A");
  await userEvent.type(screen.getByLabelText("Side A is called"), "Tenant");
  await userEvent.selectOptions(screen.getByLabelText(/Who answers for Side A/), "Luis Ruiz");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Make the session" }));
  expect(asked.at(-1)).toMatchObject({ path: "POST /api/sessions", body: { title: "Petrov and Okafor", agreement: AGREEMENT } });
  expect((asked.at(-1)?.body as { people: unknown[] }).people[3]).toEqual({ name: "Luis Ruiz", role: "counsel", side: "a", side_name: "Tenant", approves: true, serves: null });
  expect(onCreated).toHaveBeenCalledExactlyOnceWith({ id: "m-1", people: PEOPLE, title: "Petrov and Okafor" });
});

test("what is missing is said at its field and together, and nothing is sent", async () => {
  const { asked } = await opened();
  await userEvent.click(screen.getByRole("button", { name: "Make the session" }));
  expect(screen.getByText("3 things are missing")).toBeTruthy();
  expect(screen.getAllByText("Please write the name.")).toHaveLength(2);
  expect(asked.some(({ path }) => path.startsWith("POST"))).toBe(false);
  await expectAccessible();
});

test("an interpreter is tied to the person they speak for", async () => {
  await opened();
  const rows = within(screen.getByRole("region", { name: "People" }));
  await userEvent.type(rows.getAllByLabelText("Name")[1]!, "Ben Okafor");
  await userEvent.selectOptions(rows.getAllByLabelText("Role")[0]!, "Interpreter");
  await userEvent.selectOptions(rows.getByLabelText("Speaks for"), "Ben Okafor");
  expect((rows.getAllByLabelText("Side")[0] as HTMLSelectElement).value).toBe("b");
});

test("the agreement is read, and its words can be changed in each language", async () => {
  await opened();
  const card = within(screen.getByRole("region", { name: "Agreement to mediate" }));
  expect(card.getByText("Nobody records.")).toBeTruthy();
  await userEvent.click(card.getByRole("button", { name: "Change the words" }));
  await userEvent.selectOptions(card.getByLabelText("Language of the text"), "Deutsch");
  const field = card.getByRole("textbox") as HTMLTextAreaElement;
  await userEvent.type(field, " Ja.");
  expect(field.value).toBe("Wir sprechen vertraulich. Ja.");
  expect(field.lang).toBe("de");
});

test("the agreement follows the rule, unless its words were changed: then it is said to look at them", async () => {
  const { asked } = await opened();
  const card = within(screen.getByRole("region", { name: "Agreement to mediate" }));
  await userEvent.click(screen.getAllByRole("radio")[1]!); // the open one
  expect(card.getByText(OPEN.en)).toBeTruthy();
  expect(card.queryByText(/You changed these words/)).toBeNull();
  await userEvent.click(card.getByRole("button", { name: "Change the words" }));
  await userEvent.type(card.getByRole("textbox"), " Agreed.");
  expect(card.getByText(/You changed these words. Please check that they fit the rule/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Title"), "A case");
  for (const field of within(screen.getByRole("region", { name: "People" })).getAllByLabelText("Name")) await userEvent.type(field, "Ana");
  await userEvent.click(screen.getByRole("button", { name: "Make the session" }));
  expect(asked.at(-1)?.body).toMatchObject({ regime: "open", agreement: { ...OPEN, en: `${OPEN.en} Agreed.` } });
});

test("a title that names one of two who never meet is said at the title, until it is changed", async () => {
  await opened({ "POST /api/sessions": [409, "names-one-kept-apart"] });
  const title = screen.getByLabelText("Title");
  await userEvent.type(title, "Petrov and Okafor");
  for (const field of within(screen.getByRole("region", { name: "People" })).getAllByLabelText("Name")) await userEvent.type(field, "Ana");
  await userEvent.click(screen.getByRole("button", { name: "Keep two people apart" }));
  await userEvent.click(screen.getByRole("button", { name: "Make the session" }));
  await waitFor(() => expect(title.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getAllByText(/the title names one of them to the other/)).toHaveLength(2);
  await userEvent.type(title, "!");
  expect(title.getAttribute("aria-invalid")).toBeNull();
});

test("sides and rooms come and go", async () => {
  await opened();
  await userEvent.click(screen.getByRole("button", { name: "Add a side" }));
  await userEvent.click(screen.getByRole("button", { name: "Add a room" }));
  const rooms = within(screen.getByRole("region", { name: "Private rooms" }));
  const titles = () => rooms.getAllByLabelText("Name of the room").map((field) => (field as HTMLInputElement).value);
  expect(titles()).toEqual(["Side A", "Side B", "Side C"]);
  await userEvent.click(screen.getByRole("button", { name: "Take Side C away" }));
  expect(titles()).toEqual(["Side A", "Side B"]);
  await userEvent.click(rooms.getByRole("button", { name: "Take Side B off the list" }));
  expect(titles()).toEqual(["Side A"]);
});

test.each(["de", "ar"])("the form is accessible (%s)", async (code) => {
  serve(SERVED);
  await show(<NewSession mediator="Mara Lindqvist" onCreated={vi.fn()} />, code);
  await screen.findAllByRole("textbox");
  await expectAccessible();
});

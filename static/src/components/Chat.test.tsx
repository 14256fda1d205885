import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Audience } from "./Audience";
import { ChatLog, Compose, Marker, Message } from "./Chat";

const audience = <Audience kind="caucus">Only these 5 people read this</Audience>;

function Draft({ onSend, blocked }: { onSend: (text: string) => void; blocked?: boolean }) {
  const [text, setText] = useState("");
  return <Compose label="Write to this room" audience={audience} text={text} onText={setText} onSend={onSend} blocked={blocked} />;
}

test("a log says who and when, and what was said is text", async () => {
  const { container } = await show(
    <ChatLog label="Chat">
      <Marker>The caucus began</Marker>
      <Message name="Ana Petrov" at={Date.UTC(2026, 10, 24, 10, 16)} text={"<b>bold?</b>"} mine />
    </ChatLog>,
  );
  expect(screen.getByText("<b>bold?</b>").getAttribute("dir")).toBe("auto");
  expect(container.querySelector("time")?.dateTime).toBe("2026-11-24T10:16:00.000Z");
  await expectAccessible();
});

test("Enter sends, Shift with Enter makes a new line, nothing is sent empty", async () => {
  const onSend = vi.fn();
  await show(<Draft onSend={onSend} />);
  const field = screen.getByRole("textbox", { name: "Write to this room" });
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toContain("5 people");
  await userEvent.type(field, "{Enter}");
  expect(onSend).not.toHaveBeenCalled();
  await userEvent.type(field, "one{Shift>}{Enter}{/Shift}two{Enter}");
  expect(onSend).toHaveBeenCalledExactlyOnceWith("one\ntwo");
  await expectAccessible();
});

test("while a move is under way nothing is sent and the draft stays", async () => {
  const onSend = vi.fn();
  await show(<Draft onSend={onSend} blocked />);
  await userEvent.type(screen.getByRole("textbox"), "wait{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("wait");
});

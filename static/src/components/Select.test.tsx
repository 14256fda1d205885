import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Select } from "./Select";

const MICROPHONES = [
  { id: "usb", label: "Headset (USB)" },
  { id: "built-in", label: "Built-in microphone" },
];

test("one is chosen by its label and told by its id", async () => {
  const onChoose = vi.fn();
  await show(<Select label="Microphone" options={MICROPHONES} value="usb" onChoose={onChoose} />);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Microphone" }), "Built-in microphone");
  expect(onChoose).toHaveBeenCalledWith("built-in");
  await expectAccessible();
});

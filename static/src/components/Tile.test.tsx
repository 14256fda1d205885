import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { columnsFor, Strip, Tile, Tiles } from "./Tile";

const ana = { name: "Ana Petrov", role: "Party", side: "a" } as const;

test("without a camera the letters stand, and the state is in words", async () => {
  await show(
    <Tiles label="People in this room" count={2}>
      <Tile {...ana} muted speaking />
      <Tile name="Mara Lindqvist" role="Mediator" side="n" speaking quality="unsteady" />
    </Tiles>,
  );
  const [first, second] = screen.getAllByRole("listitem");
  expect(first?.textContent).toBe("APAAna PetrovParty · Side AMuted");
  expect(first?.className).toBe("tile"); // who is muted does not speak
  expect(second?.className).toBe("tile speaking");
  expect(second?.textContent).toContain("Unsteady connection");
  await expectAccessible();
});

test("a stream is shown silently: its sound is played elsewhere", async () => {
  const stream = { id: "s" } as unknown as MediaStream;
  await show(<Tile as="div" {...ana} stream={stream} mirrored />);
  const video = screen.getByLabelText<HTMLVideoElement>("Picture of Ana Petrov");
  expect(video.srcObject).toBe(stream);
  expect(video.muted).toBe(true);
});

test("a picture that a phone has stopped is played again when the page is shown", async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  await show(<Tile as="div" {...ana} stream={{ id: "s" } as unknown as MediaStream} />);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(play).toHaveBeenCalledOnce();
});

test("who only writes is shown so", async () => {
  await show(<Tile as="div" {...ana} textOnly muted />);
  expect(screen.getByText("Text only")).toBeTruthy();
});

test("a strip can be scrolled by keyboard", async () => {
  await show(
    <Strip label="People in your room">
      <Tile {...ana} />
    </Strip>,
  );
  expect(screen.getByRole("list", { name: "People in your room" }).tabIndex).toBe(0);
  await expectAccessible();
});

test.each([
  [1, 1],
  [2, 2],
  [4, 2],
  [6, 3],
  [9, 3],
  [10, 4],
])("%d people stand in %d columns", (count, columns) => expect(columnsFor(count)).toBe(columns));

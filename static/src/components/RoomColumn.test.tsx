import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Button } from "./Button";
import { PersonLine } from "./PersonLine";
import { Empty, RoomBoard, RoomColumn, RoomPeople } from "./RoomColumn";

test("a room shows its people, or that nobody is there", async () => {
  await show(
    <RoomBoard>
      <RoomColumn kind="joint" title="Joint session" note="Empty" footer={<Button>Bring everyone here</Button>}>
        <Empty>Nobody is here.</Empty>
      </RoomColumn>
      <RoomColumn kind="caucus" title="Caucus, Side A" here>
        <RoomPeople label="In Caucus, Side A">
          <PersonLine name="Ana Petrov" role="Party" side="a" />
        </RoomPeople>
      </RoomColumn>
    </RoomBoard>,
  );
  const [joint, caucus] = screen.getAllByRole("region");
  expect(joint?.hasAttribute("data-private")).toBe(false);
  expect(caucus?.hasAttribute("data-private")).toBe(true);
  expect(caucus?.className).toBe("room here");
  await expectAccessible();
});

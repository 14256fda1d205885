import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { splitAtElements, TOKEN_END, TOKEN_START } from "./tokens";

test("each element is put where its token stands, other text stays", () => {
  const elements = [<b key="0">Ana</b>, <i key="1">Ben</i>];
  const sentence = `With ${TOKEN_START}1${TOKEN_END} and ${TOKEN_START}0${TOKEN_END}.`;
  const { container } = render(<p>{splitAtElements(sentence, elements)}</p>);
  expect(container.innerHTML).toBe("<p>With <i>Ben</i> and <b>Ana</b>.</p>");
});

import { render } from "@testing-library/svelte";
import Marked from "./Marked.svelte";

test("found words are marked and nothing of the text is lost", () => {
  const { container } = render(Marked, { text: "rà soát hồ sơ", marks: [[0, 7], [11, 13]] });
  expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["rà soát", "sơ"]);
  expect(container).toHaveTextContent("rà soát hồ sơ");
});

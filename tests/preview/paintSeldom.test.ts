import { paintSeldom } from "../../src/preview/workbook/univer/paintSeldom";

jest.mock("@univerjs/preset-sheets-core", () => ({}));

/** A grid that is due at every frame of a screen, of which there is one each 16 ms. */
function screen() {
  let now = 0;
  let changedAt = -Infinity;
  const drawn: number[] = [];
  const scene = { render: () => void drawn.push(now) };
  const drawNext = paintSeldom(
    scene,
    () => changedAt,
    () => now,
  );
  const pass = (milliseconds: number, frame: () => void = () => undefined): void => {
    for (const end = now + milliseconds; now < end; now += 16) {
      frame();
      scene.render();
    }
  };
  const change = (): void => {
    changedAt = now;
  };
  return { drawn, pass, change, drawNext };
}

describe("the grid", () => {
  test("is drawn at every frame while a person works in it", () => {
    const { drawn, pass } = screen();
    pass(1600);
    expect(drawn).toHaveLength(100);
  });

  test("is drawn a few times a second while the add-in writes, not after each change", () => {
    const { drawn, pass, change } = screen();
    pass(4000, change);
    expect(drawn.length).toBeGreaterThanOrEqual(9);
    expect(drawn.length).toBeLessThanOrEqual(11);
  });

  test("shows what was written last soon after it", () => {
    const { drawn, pass, change } = screen();
    pass(16, change);
    pass(32, change);
    const last = 32;
    pass(400);
    expect(drawn.find((at) => at > last)).toBeLessThanOrEqual(last + 176);
  });

  test("is drawn at once where it shows another sheet", () => {
    const { drawn, pass, change, drawNext } = screen();
    pass(32, change);
    expect(drawn).toEqual([0]);
    drawNext();
    pass(16, change);
    expect(drawn).toEqual([0, 32]);
  });
});

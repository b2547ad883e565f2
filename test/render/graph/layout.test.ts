import fc from 'fast-check';
import { layout, type Rectangle } from '../../../lib/render/graph/svg/layout';
import { spread } from '../../../lib/render/graph/svg/place';

/** Boxes, and edges between any of them, also back, to themselves, and twice. */
const drawings = fc
  .array(fc.record({ width: fc.integer({ min: 20, max: 400 }), height: fc.integer({ min: 20, max: 160 }) }), {
    minLength: 1,
    maxLength: 24,
  })
  .chain((sizes) =>
    fc.tuple(
      fc.constant(sizes),
      fc.array(fc.record({ from: fc.nat({ max: sizes.length - 1 }), to: fc.nat({ max: sizes.length - 1 }) }), { maxLength: 40 }),
    ),
  );

const overlap = (a: Rectangle, b: Rectangle) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (y: number, box: Rectangle | undefined) => box !== undefined && y > box.y && y < box.y + box.height;

describe('a layout', () => {
  it('never has two boxes over each other', () => {
    fc.assert(
      fc.property(drawings, ([sizes, edges]) => {
        const { boxes } = layout(sizes, edges);
        boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false)));
      }),
    );
  });

  it('has every box at least as large as its text, and on the page', () => {
    fc.assert(
      fc.property(drawings, ([sizes, edges]) => {
        const { boxes, width, height } = layout(sizes, edges);
        boxes.forEach((box, i) => {
          expect(box.width).toBeGreaterThanOrEqual(sizes[i]?.width ?? 0);
          expect(box.height).toBe(sizes[i]?.height);
          expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true, true, true]);
        });
      }),
    );
  });

  it('has every line start at the right side of a box, end at the left side of one, and pass between boxes', () => {
    fc.assert(
      fc.property(drawings, ([sizes, edges]) => {
        const { boxes, lines } = layout(sizes, edges);
        lines.forEach((line, i) => {
          if (line === undefined) return;
          const [from, to] = [boxes[edges[i]?.from ?? -1], boxes[edges[i]?.to ?? -1]];
          const [start, end] = [line[0], line.at(-1)];
          expect(start?.x).toBe((from?.x ?? 0) + (from?.width ?? 0));
          expect(end?.x).toBe(to?.x);
          expect([within(start?.y ?? NaN, from), within(end?.y ?? NaN, to)]).toEqual([true, true]);
          for (const { x, y } of line.slice(1, -1))
            expect(boxes.filter((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)).toEqual([]);
        });
      }),
    );
  });

  it('draws an edge to the right unless it closes a circle', () => {
    const size = { width: 100, height: 40 };
    const { boxes, lines } = layout(
      [size, size, size],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 0 },
        { from: 2, to: 2 },
      ],
    );
    expect(boxes.map(({ x }) => x)).toEqual([0, 156, 312]);
    expect(lines.map((line) => line === undefined)).toEqual([false, false, true, true]);
  });

  it('has a parent at the middle of its children, and a chain on one line', () => {
    const size = { width: 100, height: 40 };
    const { boxes } = layout(
      [size, size, size, size],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 1, to: 3 },
      ],
    );
    const [root, parent, first, second] = boxes.map(({ y }) => y);
    expect([root, parent]).toEqual([27, 27]);
    expect([first, second]).toEqual([0, 54]);
  });

  it('keeps thousands of boxes apart', () => {
    const sizes = Array.from({ length: 5000 }, (_, i) => ({ width: 100, height: 30 + (i % 7) }));
    const { boxes } = layout(
      sizes,
      sizes.slice(1).map((_, i) => ({ from: Math.floor(i / 50), to: i + 1 })),
    );
    const byColumn = new Map<number, Rectangle[]>();
    for (const box of boxes) byColumn.set(box.x, [...(byColumn.get(box.x) ?? []), box]);
    for (const column of byColumn.values()) {
      const sorted = column.sort((a, b) => a.y - b.y);
      sorted.slice(1).forEach((box, i) => expect(overlap(box, sorted[i] ?? box)).toBe(false));
    }
    expect(byColumn.size).toBeGreaterThan(2);
  });
});

describe('spreading', () => {
  it('leaves alone what is far enough apart, and moves as little as it can otherwise', () => {
    expect(spread([0, 50, 100], [0, 10, 10])).toEqual([0, 50, 100]);
    expect(spread([5, 5], [0, 10])).toEqual([0, 10]);
    expect(spread([20, 0], [0, 10])).toEqual([5, 15]);
  });
});

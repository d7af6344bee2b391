/**
 * Where the rows of a long list stand. WebKitGTK paints nothing below 2^24 pixels, so the
 * scrolled height is capped and the bar moves by ratio beyond it.
 */
const TALLEST = 8_000_000;

export interface View {
  rows: number;
  rowHeight: number;
  /** Of the part that is seen, without the head. */
  height: number;
}

const wholeHeight = (view: View) => view.rows * view.rowHeight;
const lowest = (view: View) => Math.max(0, wholeHeight(view) - view.height);

export function scrolledHeight(view: View): number {
  return Math.min(wholeHeight(view), TALLEST);
}

/** How many true pixels one pixel of the bar stands for. */
export function ratio(view: View): number {
  const room = scrolledHeight(view) - view.height;
  return room > 0 && wholeHeight(view) > TALLEST ? lowest(view) / room : 1;
}

export function clampTop(view: View, top: number): number {
  return Math.max(0, Math.min(lowest(view), top));
}

/** First row drawn and how many, with a few to spare on both sides. */
export function window(view: View, top: number): { first: number; count: number } {
  const first = Math.max(0, Math.floor(top / view.rowHeight) - 4);
  const room = Math.ceil(view.height / view.rowHeight) + 8;
  return { first, count: Math.max(0, Math.min(view.rows - first, room)) };
}

/** The top that shows a row with the least movement. */
export function topShowing(view: View, top: number, row: number): number {
  const at = row * view.rowHeight;
  if (at < top) return at;
  if (at + view.rowHeight > top + view.height) return at + view.rowHeight - view.height;
  return top;
}

/** Where a key leads from a row; none for keys that mean nothing here. */
export function rowAfter(view: View, row: number, key: string): number | undefined {
  const page = Math.max(1, Math.floor(view.height / view.rowHeight) - 1);
  const steps: Record<string, number> = {
    ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(view.rows - 1, row + step));
}

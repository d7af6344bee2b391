/** Units whose title stands in the paragraph behind their label: both are one block. */
const TITLED = /^(phần|chương|mục|tiểu mục)\s+[\divxlc]+\s*\.?$/i;

/**
 * The paragraph a block of the recognised body begins in. Empty paragraphs are no blocks, and
 * the title line of a phần, chương or mục belongs to the block of its label.
 */
export function paragraphOfBlock(paragraphs: string[], block: number): number {
  let seen = -1;
  let titled = false;
  for (const [index, text] of paragraphs.entries()) {
    if (text === "") continue;
    if (!titled) seen++;
    titled = !titled && TITLED.test(text);
    if (seen === block) return index;
  }
  return Math.max(0, paragraphs.length - 1);
}

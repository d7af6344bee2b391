/** Short words that something went well; they leave by themselves. */
export interface Toast {
  id: number;
  sentence: string;
}

const STAY = 4000;
let next = 0;
export const toasts: { shown: Toast[] } = $state({ shown: [] });

export function toast(sentence: string) {
  const id = next++;
  toasts.shown.push({ id, sentence });
  setTimeout(() => {
    toasts.shown = toasts.shown.filter((shown) => shown.id !== id);
  }, STAY);
}

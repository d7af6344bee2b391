/** Does a thing once the calls for it pause; `forget` drops what is still waiting. */
export function after(pause: number, act: () => void): (() => void) & { forget: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, pause);
  };
  return Object.assign(call, { forget: () => clearTimeout(waiting) });
}

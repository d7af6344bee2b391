/**
 * Keeps the half-typed words of a form where a crash or a closed window does not reach them,
 * until they are saved or thrown away. To be called while a component is made.
 */
export function keepTyped(name: () => string, typed: () => object | null) {
  $effect(() => {
    const words = typed();
    if (words === null) localStorage.removeItem(name());
    else localStorage.setItem(name(), JSON.stringify(words));
  });
}

/** What was kept, if anything. */
export function keptTyped<Words>(name: string): Words | null {
  const kept = localStorage.getItem(name);
  return kept === null ? null : (JSON.parse(kept) as Words);
}

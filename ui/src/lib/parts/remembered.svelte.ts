/** A taste of this desk that survives a restart: column widths, the height of rows. */
export function remembered<Value>(name: string, otherwise: Value): { value: Value } {
  const kept = localStorage.getItem(name);
  let value: Value = $state.raw(kept === null ? otherwise : (JSON.parse(kept) as Value));
  return {
    get value() {
      return value;
    },
    set value(changed: Value) {
      value = changed;
      localStorage.setItem(name, JSON.stringify(changed));
    },
  };
}

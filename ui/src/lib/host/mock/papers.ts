import type { Printed } from "../contract";
import type { Answers } from "./practice";

const printed = (): Printed => ({ lines: 1, pages: [1, 1], warnings: [] });

/** What the practice office prints: nothing is written. */
export const paperAnswers = (): Answers => ({
  print_slip: printed,
  print_envelopes: printed,
  export_list: () => ({ ...printed(), pages: null }),
  stamp_arrival: () => null,
});

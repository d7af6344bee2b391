import type { Direction } from "../host/contract";

/** Something one screen asks another to show. A new object each time, so that asking twice works. */
export interface Wish {
  direction: Direction;
  entry: number;
}

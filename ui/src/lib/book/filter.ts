import type { ListFilter } from "../host/contract";

/** A filter that asks for nothing. */
export const noFilter = (): ListFilter => ({
  words: "", direction: null, body: null, year: null, series: null, kind: null, urgency: null, fate: null,
  entered: { from: null, to: null }, dated: { from: null, to: null }, due: { from: null, to: null }, files: null, filed: null, texts: [],
});

import type { AgencyView, Succeeded, SuccessionAct } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { settings } from "../settings/labels";
import { directory, kindName, succeededName, successionName } from "./labels";

/** Columns of the directory; `named` knows the others by their key. */
export function columns(named: (id: number | null) => string): Column<AgencyView>[] {
  return [
    { key: "favourite", title: "★", width: 30, align: "centre", text: ({ favourite }) => (favourite ? "★" : "") },
    { key: "name", title: directory.name, width: 220, grows: true, text: ({ form }) => form.name },
    { key: "abbreviation", title: settings.abbreviation, width: 90, uncut: true, text: ({ form }) => form.abbreviation },
    { key: "kind", title: directory.kind, width: 118, text: ({ form }) => kindName[form.kind] },
    { key: "parent", title: directory.parent, width: 130, text: ({ form }) => named(form.parent) },
    { key: "place", title: directory.place, width: 80, text: ({ form }) => form.place },
    { key: "state", title: directory.state, width: 160, grows: true, text: (agency) => stateOf(agency, named) },
  ];
}

/** What became of a body, in a few words; nothing for one that simply is there. */
export function stateOf({ form, double, merged_into, predecessors, successors }: AgencyView, named: (id: number | null) => string): string {
  if (double) return directory.double(named(merged_into));
  const ended = form.validity.to ? directory.endedOn(showDate(form.validity.to)) : "";
  return [told(successors, successionName, named), ended, told(predecessors, succeededName, named)].filter(Boolean).join("; ");
}

/** "Sáp nhập từ Sở A, Sở B": those that came the same way in one breath. */
function told(side: Succeeded[], words: Record<SuccessionAct, string>, named: (id: number | null) => string): string {
  return (Object.keys(words) as SuccessionAct[])
    .map((way) => [words[way], side.filter(({ act }) => act === way).map(({ agency }) => named(agency))] as const)
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word} ${names.join(", ")}`)
    .join("; ");
}

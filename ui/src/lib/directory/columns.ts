import type { AgencyView } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { settings } from "../settings/labels";
import { directory, kindName } from "./labels";

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
export function stateOf({ form, double, merged_into, predecessor }: AgencyView, named: (id: number | null) => string): string {
  if (double) return directory.double(named(merged_into));
  const ended = form.validity.to ? directory.endedOn(showDate(form.validity.to)) : "";
  const into = merged_into === null ? "" : directory.into(named(merged_into));
  const was = predecessor === null ? "" : directory.was(named(predecessor));
  return [into, ended, was].filter(Boolean).join("; ");
}

import type { ReceiptView } from "../host/contract";
import type { Column } from "../parts/columns";
import { showWhen } from "../parts/dates";
import { channelName, outcomeName, tray, valueName } from "./labels";

/** What is known of a paper before it has a number. */
export const columns: Column<ReceiptView>[] = [
  { key: "arrived", title: tray.arrived, width: 122, uncut: true, text: (line) => showWhen(line.arrived) },
  { key: "channel", title: tray.channel, width: 112, wraps: true, text: (line) => channelName[line.channel] },
  { key: "sender", title: tray.sender, width: 160, grows: true, wraps: true, text: (line) => line.sender },
  { key: "value", title: tray.value, width: 108, text: (line) => valueName[line.value] },
  { key: "envelope", title: tray.envelope, width: 110, wraps: true, text: (line) => line.envelope },
  { key: "postal", title: tray.postalCode, width: 142, wraps: true, text: (line) => line.postal_code },
  { key: "files", title: tray.files, width: 44, align: "right", text: (line) => (line.files.length ? String(line.files.length) : "") },
  { key: "note", title: tray.note, width: 120, wraps: true, text: (line) => line.note },
];

export const asideColumns: Column<ReceiptView>[] = [
  { key: "outcome", title: tray.outcome, width: 150, text: (line) => outcomeName[line.outcome] },
  ...columns,
];

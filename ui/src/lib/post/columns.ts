import type { PostalLine, PostWaiting } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { post } from "./labels";

/** What waits for the post. */
export const waitingColumns: Column<PostWaiting>[] = [
  { key: "symbol", title: post.symbol, width: 138, uncut: true, text: ({ row }) => row.symbol },
  { key: "dated", title: post.dated, width: 88, uncut: true, text: ({ row }) => row.dated },
  { key: "receiver", title: post.receiver, width: 200, grows: true, wraps: true, text: ({ recipient }) => recipient.name },
  { key: "bodies", title: post.bodies, width: 84, align: "right", text: ({ recipient }) => String(recipient.bodies) },
  { key: "subject", title: post.subject, width: 220, grows: true, wraps: true, text: ({ row }) => row.subject },
];

/** The columns of the paper book, the stamp of the post left out. */
export const bookColumns: Column<PostalLine>[] = [
  { key: "sent", title: post.day, width: 88, uncut: true, text: ({ sent }) => showDate(sent) },
  { key: "written", title: post.symbol, width: 200, uncut: true, text: ({ written }) => written },
  { key: "receiver", title: post.receiver, width: 170, grows: true, wraps: true, text: ({ receiver }) => receiver },
  { key: "envelopes", title: post.bodies, width: 84, align: "right", text: ({ envelopes }) => String(envelopes) },
  { key: "code", title: post.postalCode, width: 116, uncut: true, text: ({ postal_code }) => postal_code },
  { key: "note", title: post.note, width: 86, wraps: true, text: ({ note }) => note },
];

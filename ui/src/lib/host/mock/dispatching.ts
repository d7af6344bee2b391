import type { Acts, AttachmentView, BookRow, FileCopyLine, LinkView, OfficeView, PostalLine, RecipientsView, RecipientView } from "../contract";
import type { Answers } from "./practice";

/** The books, and how the practice office tells that something changed. */
interface Practice {
  office: OfficeView;
  incoming: BookRow[];
  outgoing: BookRow[];
  changed: () => void;
}

const receiver = (id: number, name: string, more: Partial<RecipientView> = {}): RecipientView => ({
  id, name, agency: null, group: null, bodies: 1, role: null, copies: null, channel: null, sent: null, state: "not-sent", noted: null, ...more,
});

/** Nơi nhận, liên hệ, bản gốc, bản sao, bưu điện, bản lưu of the practice office. */
export function dispatching({ office, incoming, outgoing, changed }: Practice): Answers {
  const receivers = new Map<number, RecipientView[]>();
  const links = new Map<number, LinkView[]>();
  const envelopes: PostalLine[] = [
    { id: 1, sent: "2026-11-19", written: "12/UBND-VP; 13/UBND-VP", entries: [10_003, 10_002], receiver: "Sở Tài chính tỉnh An Sơn", envelopes: 1, postal_code: "RA123456785VN", note: "" },
    { id: 2, sent: "2026-11-20", written: "14/UBND-VP", entries: [10_001], receiver: "UBND các xã, phường (96)", envelopes: 96, postal_code: "", note: "gửi theo danh sách" },
  ];
  const uses: FileCopyLine[] = [
    { id: 1, entry: 10_004, used: "2026-11-12", user: "Lê Thị Thu", written: "11/UBND-VP ngày 22/11/2026", title: "Công văn về việc phê duyệt dự toán kinh phí sửa chữa trụ sở", case_file: "03/KT", returned: "2026-11-13", allowed_by: "Nguyễn Thị Hoa", note: "" },
    { id: 2, entry: 10_006, used: "2026-11-18", user: "Phạm Quốc Việt", written: "09/UBND-VP ngày 08/11/2026", title: "Thông báo triển khai chuyển đổi số", case_file: "01/VP", returned: null, allowed_by: "Trần Văn Bình", note: "xem tại chỗ" },
  ];
  const row = (entry: number) => [...incoming, ...outgoing].find((there) => there.entry === entry);
  const of = (entry: number): RecipientView[] => {
    const known = receivers.get(entry);
    if (known) return known;
    const first = entry * 10;
    const fresh = [
      receiver(first + 1, "Như trên", { role: "thuc-hien", channel: "truc-lien-thong", state: "received", sent: "2026-11-21", noted: { at: "2026-11-21T15:02:00+07:00", by: "van-thu", words: "" } }),
      receiver(first + 2, "Sở Nội vụ tỉnh An Sơn (để báo cáo)", { role: "bao-cao", channel: "buu-dien" }),
      receiver(first + 3, "UBND các xã, phường (96)", { role: "phoi-hop", channel: "buu-dien", bodies: 96, group: 1 }),
      receiver(first + 4, "Các trường học trên địa bàn", { channel: "email-cong-vu", state: "returned", sent: "2026-11-21", noted: { at: "2026-11-22T08:30:00+07:00", by: "van-thu", words: "hộp thư không còn dùng" } }),
    ];
    receivers.set(entry, fresh);
    return fresh;
  };
  const view = (entry: number): RecipientsView => {
    const recipients = of(entry);
    const asked = recipients.reduce((sum, { bodies, copies }) => sum + bodies * (copies ?? 1), 0);
    return { recipients, asked, kept: 1, copies: asked + 1, warnings: [] };
  };
  const change = (entry: number, which: (receiver: RecipientView) => boolean, now: (receiver: RecipientView) => Partial<RecipientView>) => {
    receivers.set(entry, of(entry).map((receiver) => (which(receiver) ? { ...receiver, ...now(receiver) } : receiver)));
    changed();
    return view(entry);
  };
  const waiting = () => outgoing.slice(0, 3).flatMap((paper) =>
    of(paper.entry).filter(({ channel, state }) => channel === "buu-dien" && state === "not-sent").map((recipient) => ({ row: paper, recipient })));
  const linksOf = (entry: number) => links.get(entry) ?? [];
  const names: Record<string, string> = { answers: "Trả lời", "carries-out": "Thực hiện", cites: "Căn cứ", urges: "Đôn đốc", replaces: "Thay thế", corrects: "Đính chính", recalls: "Thu hồi", copies: "Sao từ" };

  return {
    read_recipients: view,
    recall_list: (entry: number) => of(entry).filter(({ state }) => state === "sent" || state === "received"),
    set_recipients({ entry, lines }: Acts["set_recipients"][0]) {
      receivers.set(entry, lines.map((line, index) => ({ ...(of(entry).find(({ id }) => id === line.id) ?? receiver(entry * 10 + 5 + index, line.name)), ...line, id: line.id ?? entry * 10 + 5 + index, bodies: line.bodies ?? 1 })));
      changed();
      return view(entry);
    },
    dispatch_document({ entry, at, channel, recipients }: Acts["dispatch_document"][0]) {
      const goes = ({ id, state }: RecipientView) => (recipients ? recipients.includes(id) : state === "not-sent");
      const sent = of(entry).filter(goes).length;
      return { sent, recipients: change(entry, goes, (receiver) => ({ state: "sent", sent: at, channel: channel ?? receiver.channel })), warnings: [] };
    },
    note_recipients: ({ entry, recipients, state, words }: Acts["note_recipients"][0]) =>
      change(entry, ({ id }) => recipients.includes(id), ({ sent }) => ({ state, sent: state === "not-sent" ? null : (sent ?? office.today), noted: { at: `${office.today}T09:00:00+07:00`, by: "van-thu", words } })),
    list_groups: () => [{ id: 1, name: "UBND các xã, phường", bodies: 96, members: [] }, { id: 2, name: "Các phòng, đơn vị thuộc UBND xã", bodies: 5, members: [] }],
    usual_values: () => ["Như trên", "Đảng ủy, HĐND xã", "Sở Nội vụ tỉnh An Sơn"].map((text, index) => ({ text, uses: 9 - index, last_on: office.today })),
    read_links: linksOf,
    link_entries({ entry, relation, to, interim }: Acts["link_entries"][0]) {
      const other = "entry" in to ? (row(to.entry) ?? null) : null;
      const name = "written" in to ? to.written : `${other?.symbol} ngày ${other?.dated} của ${other?.author}`;
      const link: LinkView = { id: linksOf(entry).length + 1, relation, way: "outward", interim, sentence: `${names[relation]}${interim ? " (tạm thời)" : ""} ${name}`, row: other };
      links.set(entry, [...linksOf(entry), link]);
      changed();
      return linksOf(entry);
    },
    unlink_entries({ entry, link }: Acts["unlink_entries"][0]) {
      links.set(entry, linksOf(entry).filter(({ id }) => id !== link));
      changed();
      return linksOf(entry);
    },
    read_signatures: () => ({
      signatures: [
        { signer: "Trần Văn Bình", organisation: "UBND xã Sơn Đông", issuer: "CA phục vụ các cơ quan Nhà nước G2", signed_at: "2026-11-20T10:15:00+07:00", coverage: "extended-after", integrity: "intact", in_force: true, unchecked: ["revocation", "chain", "time"], sentence: "Trần Văn Bình, ký 10:15 20/11/2026: phần đã ký còn nguyên, sau đó tệp có thêm nội dung hoặc chữ ký khác." },
        { signer: "UBND xã Sơn Đông", organisation: "", issuer: "CA phục vụ các cơ quan Nhà nước G2", signed_at: "2026-11-20T10:40:00+07:00", coverage: "whole", integrity: "intact", in_force: true, unchecked: ["revocation", "chain", "time"], sentence: "UBND xã Sơn Đông, ký 10:40 20/11/2026: nội dung còn nguyên từ khi ký." },
      ],
      sentences: ["Không có mạng nên chưa kiểm tra được: chứng thư có bị thu hồi không, có thuộc hệ thống chứng thực quốc gia không, thời điểm ký có đúng không."],
    }),
    register_copy: ({ form }: Acts["register_copy"][0]) => ({ entry: 19_500, number: "07", full: `07/${form.symbol}`, receipt: 1, warnings: [] }),
    waiting_for_post: waiting,
    post_documents({ entries, on }: Acts["post_documents"][0]) {
      for (const { row, recipient } of waiting().filter((there) => entries.includes(there.row.entry))) {
        change(row.entry, ({ id }) => id === recipient.id, () => ({ state: "sent", sent: on }));
        const there = envelopes.find(({ sent, receiver }) => sent === on && receiver === recipient.name);
        if (there) Object.assign(there, { written: `${there.written}; ${row.symbol}`, entries: [...there.entries, row.entry] });
        else envelopes.push({ id: envelopes.length + 1, sent: on, written: row.symbol, entries: [row.entry], receiver: recipient.name, envelopes: recipient.bodies, postal_code: "", note: "" });
      }
      changed();
      return envelopes;
    },
    correct_envelope({ envelope, receiver, envelopes: count, postal_code, note }: Acts["correct_envelope"][0]) {
      Object.assign(envelopes.find(({ id }) => id === envelope) ?? {}, { receiver, envelopes: count, postal_code, note });
      changed();
      return envelopes;
    },
    postal_book: (year: number) => envelopes.filter(({ sent }) => sent.startsWith(String(year))),
    use_file_copy({ entry, ...use }: Acts["use_file_copy"][0]) {
      const paper = row(entry);
      uses.push({ id: uses.length + 1, entry, written: `${paper?.symbol} ngày ${paper?.dated}`, title: `${paper?.kind} ${paper?.subject}`, returned: null, ...use });
      changed();
      return uses;
    },
    return_file_copy({ id, on }: Acts["return_file_copy"][0]) {
      Object.assign(uses.find((use) => use.id === id) ?? {}, { returned: on });
      changed();
      return uses;
    },
    file_copies_out: () => uses.filter(({ returned }) => returned === null),
    file_copy_book: (year: number) => uses.filter(({ used }) => used.startsWith(String(year))),
  };
}

/** The files of an entry, one of them made its original. */
export function withOriginal(files: AttachmentView[], { source }: Acts["attach_original"][0]): AttachmentView[] {
  if ("attached" in source) return files.map((file) => (file.id === source.attached ? { ...file, original: true } : file));
  return [...files, { id: files.length + 1, name: source.file.split("/").at(-1) ?? "", bytes: 345_678, original: true, path: source.file }];
}

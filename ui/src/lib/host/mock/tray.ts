import type { Acts, ReceiptView, TrayView } from "../contract";

const arrival = (id: number, arrived: string, more: Partial<ReceiptView>): ReceiptView => ({
  id, ordinal: null, arrived, channel: "buu-dien", value: "ban-chinh-giay", sender: "", envelope: "", postal_code: "",
  outcome: "waiting", note: "", files: [], ...more,
});

/** The tray of the practice office. */
export class PracticeTray {
  #receipts = [
    arrival(1, "2026-11-23T07:40", { sender: "Sở Nội vụ tỉnh An Sơn", postal_code: "RH 123 456 789 VN", envelope: "Nguyên vẹn" }),
    arrival(2, "2026-11-23T07:55", { channel: "zalo", value: "ban-chup", sender: "Công an xã Sơn Đông", note: "bản giấy gửi sau", files: [{ id: 71, name: "giay-moi.jpg", bytes: 812_000, original: false, path: "/vi-du/giay-moi.jpg" }] }),
    arrival(3, "2026-11-23T08:05", { channel: "truc-lien-thong", value: "dien-tu-ky-so", sender: "UBND tỉnh An Sơn" }),
    arrival(4, "2026-11-20T09:10", { sender: "Báo An Sơn", outcome: "press" }),
  ];

  view(): TrayView {
    return {
      waiting: this.#receipts.filter(({ outcome }) => outcome === "waiting"),
      aside: this.#receipts.filter(({ outcome }) => outcome !== "waiting" && outcome !== "registered"),
    };
  }

  takeIn({ arrival: { arrived, ...facts }, files }: Acts["take_in"][0]) {
    const named = files.map((path, index) => ({ id: 90 + index, name: path.split("/").at(-1) ?? path, bytes: 120_000, original: false, path }));
    this.#receipts.push(arrival(this.#receipts.length + 1, arrived ?? "2026-11-23T08:15", { ...facts, files: named }));
    return this.view();
  }

  putAside({ receipts, aside }: Acts["put_aside"][0]) {
    for (const receipt of this.#receipts) if (receipts.includes(receipt.id)) receipt.outcome = aside;
    return this.view();
  }

  putBack(id: number) {
    for (const receipt of this.#receipts) if (receipt.id === id) receipt.outcome = "waiting";
    return this.view();
  }

  registered(id: number) {
    for (const receipt of this.#receipts) if (receipt.id === id) receipt.outcome = "registered";
  }
}

import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { OfficeChanged } from "./contract";
import type { Host } from "./host";

export const withinWindow = isTauri;

let jobs = 0;

/** The program this window belongs to. */
export const windowHost: Host = {
  act: (name, request) => invoke("act", { name, request }),
  fetch: (name, request) => invoke("fetch", { name, request }),
  work(name, request, reached) {
    const job = jobs++;
    const percent = new Channel<number>(reached);
    return {
      done: invoke("work", { job, name, request, percent }),
      callOff: () => void invoke("call_off", { job }),
    };
  },
  chooseFiles: () => invoke("choose_files"),
  choosePlace: (fileName) => invoke("choose_place", { fileName }),
  openFile: (path) => invoke("open_file", { path }),
  showFile: (path) => invoke("show_file", { path }),
  onOfficeChanged(changed) {
    const listening = listen<OfficeChanged>("office-changed", ({ payload }) => changed(payload));
    return () => void listening.then((stop) => stop());
  },
};

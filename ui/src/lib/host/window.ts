import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Host } from "./host";

export const withinWindow = isTauri;

/** The program this window belongs to. */
export const windowHost: Host = {
  act: (name, request) => invoke("act", { name, request }),
  chooseFiles: () => invoke("choose_files"),
  choosePlace: (fileName) => invoke("choose_place", { fileName }),
  openFile: (path) => invoke("open_file", { path }),
  onOfficeChanged(changed) {
    const listening = listen("office-changed", changed);
    return () => void listening.then((stop) => stop());
  },
};

import type { Acts, Failure } from "./contract";

export type ActName = keyof Acts;
export type Request<Name extends ActName> = Acts[Name][0];
export type Answer<Name extends ActName> = Acts[Name][1];

/** What the screens ask of the program around them. */
export interface Host {
  /** Rejects with a `Failure`. */
  act<Name extends ActName>(name: Name, request: Request<Name>): Promise<Answer<Name>>;
  /** Paths of files the user picked; empty when he thought better of it. */
  chooseFiles(): Promise<string[]>;
  /** Where to write a file; none when the user thought better of it. */
  choosePlace(fileName: string): Promise<string | null>;
  /** Opens a file of the office, or one written just now, in the program the system has for it. */
  openFile(path: string): Promise<void>;
  /** Calls back after each write to the office; the answer ends it. */
  onOfficeChanged(changed: () => void): () => void;
}

let host: Host | undefined;

export function use(chosen: Host) {
  host = chosen;
}

function current(): Host {
  if (!host) throw new Error("use() comes first");
  return host;
}

export const act: Host["act"] = (name, request) => current().act(name, request);
export const chooseFiles: Host["chooseFiles"] = () => current().chooseFiles();
export const choosePlace: Host["choosePlace"] = (fileName) => current().choosePlace(fileName);
export const openFile: Host["openFile"] = (path) => current().openFile(path);
export const onOfficeChanged: Host["onOfficeChanged"] = (changed) =>
  current().onOfficeChanged(changed);

/** The sentence to show for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return isFailure(error)
    ? error.sentence
    : "Chương trình gặp trục trặc ngoài dự kiến: hãy làm lại thao tác vừa rồi.";
}

export function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null && "sentence" in error && "code" in error;
}

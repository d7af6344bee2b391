import type { Acts, ByteActs, Failure, Jobs, Noun, OfficeChanged } from "./contract";

export type ActName = keyof Acts;
export type Request<Name extends ActName> = Acts[Name][0];
export type Answer<Name extends ActName> = Acts[Name][1];
export type JobName = keyof Jobs;

/** A long act at work. */
export interface Job<Answer> {
  /** Rejects with a `Failure`; its code is `called-off` after `callOff`. */
  done: Promise<Answer>;
  callOff(): void;
}

/** What the screens ask of the program around them. */
export interface Host {
  /** Rejects with a `Failure`. */
  act<Name extends ActName>(name: Name, request: Request<Name>): Promise<Answer<Name>>;
  /** Rejects with a `Failure`. */
  fetch<Name extends keyof ByteActs>(name: Name, request: ByteActs[Name]): Promise<ArrayBuffer>;
  /** Begins a long act; `reached` hears its percents. */
  work<Name extends JobName>(name: Name, request: Jobs[Name][0], reached: (percent: number) => void): Job<Jobs[Name][1]>;
  /** Paths of files the user picked; empty when he thought better of it. */
  chooseFiles(): Promise<string[]>;
  /** Where to write a file; none when the user thought better of it. */
  choosePlace(fileName: string): Promise<string | null>;
  /** Opens a file of the office, or one written just now, in the program the system has for it. */
  openFile(path: string): Promise<void>;
  /** Shows where such a file lies, in the system's own view of folders. */
  showFile(path: string): Promise<void>;
  /** Calls back after each write to the office, by whatever program; the answer ends it. */
  onOfficeChanged(changed: (news: OfficeChanged) => void): () => void;
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
export const fetch: Host["fetch"] = (name, request) => current().fetch(name, request);
export const work: Host["work"] = (name, request, reached) => current().work(name, request, reached);
export const chooseFiles: Host["chooseFiles"] = () => current().chooseFiles();
export const choosePlace: Host["choosePlace"] = (fileName) => current().choosePlace(fileName);
export const openFile: Host["openFile"] = (path) => current().openFile(path);
export const showFile: Host["showFile"] = (path) => current().showFile(path);
export const onOfficeChanged: Host["onOfficeChanged"] = (changed) =>
  current().onOfficeChanged(changed);

/** Whether the news is of such rows. */
export const touches = (news: OfficeChanged, nouns: readonly Noun[]) =>
  news.extent === "everything" || news.changes.some(({ noun }) => nouns.includes(noun));

/** The sentence to show for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return isFailure(error)
    ? error.sentence
    : "Chương trình gặp trục trặc ngoài dự kiến: hãy làm lại thao tác vừa rồi.";
}

export function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null && "sentence" in error && "code" in error;
}

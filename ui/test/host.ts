import type { Acts, Jobs } from "../src/lib/host/contract";
import { use } from "../src/lib/host/host";
import { practiceHost } from "../src/lib/host/mock/practice";

type Name = keyof Acts;
export type Instead = { [N in Name]?: (request: Acts[N][0]) => Acts[N][1] | Promise<Acts[N][1]> };

type InsteadOfJobs = { [N in keyof Jobs]?: (request: Jobs[N][0]) => Jobs[N][1] };

/** The practice office with some answers replaced; remembers what it was asked. */
export function host(instead: Instead = {}, jobs: InsteadOfJobs = {}) {
  const practice = practiceHost(new URLSearchParams());
  const asked: { name: Name; request: unknown }[] = [];
  const begun: { name: keyof Jobs; request: unknown }[] = [];
  use({
    ...practice,
    work(name, request, reached) {
      begun.push({ name, request: structuredClone(request) });
      const own = jobs[name] as ((request: unknown) => unknown) | undefined;
      if (!own) return practice.work(name, request, reached);
      return { done: Promise.resolve(own(request) as never), callOff: () => undefined };
    },
    async act(name, request) {
      asked.push({ name, request: structuredClone(request) });
      const own = instead[name] as ((request: unknown) => unknown) | undefined;
      return (own ? await own(request) : await practice.act(name, request)) as never;
    },
  });
  return {
    /** Requests of one act, in their order. */
    of: <N extends Name>(name: N) =>
      asked.filter((call) => call.name === name).map((call) => call.request as Acts[N][0]),
    /** The same of one long act. */
    work: <N extends keyof Jobs>(name: N) =>
      begun.filter((call) => call.name === name).map((call) => call.request as Jobs[N][0]),
  };
}

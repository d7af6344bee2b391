import type { Finding } from "../host/contract";

const HEAVIEST_FIRST = ["blocks", "fail", "needs-look"] as const;
export type Weight = (typeof HEAVIEST_FIRST)[number];

export const weightOf = ({ blocks, outcome }: Finding): Weight => (blocks ? "blocks" : outcome);

/** What forbids issuing comes first; findings of one weight keep the order of the draft. */
export const byWeight = (findings: Finding[]) => placedByWeight(findings.map((finding) => ({ finding }))).map(({ finding }) => finding);

/** The same of findings that come with more than themselves. */
export const placedByWeight = <Placed extends { finding: Finding }>(findings: Placed[]) =>
  HEAVIEST_FIRST.flatMap((weight) => findings.filter(({ finding }) => weightOf(finding) === weight));

/** How many findings of each weight there are: a rule may have several. */
export const tally = (findings: Finding[]) =>
  HEAVIEST_FIRST.map((weight) => [weight, findings.filter((finding) => weightOf(finding) === weight).length] as const);

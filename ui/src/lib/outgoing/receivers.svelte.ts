import { act } from "../host/host";

/** Whom a paper may go to, as the lines of Nơi nhận name them: groups with their size, then the directory. */
export class KnownReceivers {
  names: string[] = $state.raw([]);

  readonly look = async () => {
    const [groups, agencies] = await Promise.all([act("list_groups", null), act("list_agencies", null)]).catch(() => [[], []]);
    const current = agencies.filter(({ ended, double }) => !ended && !double);
    this.names = [...groups.map(({ name, bodies }) => (bodies > 1 ? `${name} (${bodies})` : name)), ...current.map(({ form }) => form.name)];
  };
}

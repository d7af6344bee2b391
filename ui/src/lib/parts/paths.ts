/** A path as it is told: the name of the file, and of the folder it lies in (empty at the top of a disk). */
export function shownPath(path: string): { name: string; folder: string } {
  const names = path.split(/[\\/]/).filter(Boolean);
  return { name: names.at(-1) ?? path, folder: names.at(-2) ?? "" };
}

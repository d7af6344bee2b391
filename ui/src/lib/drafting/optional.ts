/** An empty field of the form is an absent key of the draft. */
export const optional = (text: string): string | null => (text.trim() === "" ? null : text);

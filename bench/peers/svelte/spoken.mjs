// Language and direction as attributes: Svelte writes an empty `dir` where it is given none.

export const spoken = ({ lang, dir }) => (dir ? { lang, dir } : { lang });

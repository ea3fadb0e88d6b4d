/** The field of a form that says for whom its page was made. */
export const MADE_FOR = 'made-for'

/** The look of a page that is one card: the sign-in pages, articles and failures. */
export const CARD = 'rounded-panel border border-line bg-surface px-5 py-6 sm:p-8'

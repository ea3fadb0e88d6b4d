/** The product's name, defined only here. */
export const PRODUCT = 'Postern'

/** The last line of every page. */
export const DISCLAIMER = 'Independent training software. Not affiliated with or endorsed by Amazon Web Services.'

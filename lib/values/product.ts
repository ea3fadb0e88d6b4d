/** The product's name. The one place that knows it. */
export const PRODUCT = 'Postern'

/** The line that every page ends with. */
export const DISCLAIMER = 'Independent training software. Not affiliated with or endorsed by Amazon Web Services.'

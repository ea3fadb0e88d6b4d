/** The name of the product: the one place that knows it. */
export const PRODUCT = 'Postern'

/** The line that every page ends with. */
export const DISCLAIMER = 'Independent training software. Not affiliated with or endorsed by Amazon Web Services.'

/** The product's name. The one place that knows it. */
export const PRODUCT = 'Postern'

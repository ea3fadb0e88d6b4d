/** The look of the current item in a list of links. Forced colours show no background, so there it has an outline. */
export const CURRENT =
  'bg-accent-subtle font-semibold text-accent forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]'

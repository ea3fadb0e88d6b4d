/** The look of the present place in a list of places. Forced colours show no ground, so there it has an outline. */
export const CURRENT =
  'bg-accent-subtle font-semibold text-accent forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]'

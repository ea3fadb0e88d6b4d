import { localized } from './localized'

/** Why the policies refused a call, in a few words for lists. */
export const deniedByTexts = localized('deniedByTexts', {
  statement: (sid: string, policyName: string) => `Denied by ${sid} of ${policyName}`,
  /** A statement without a Sid; `place` counts from 1. */
  nameless: (place: number, policyName: string) => `Denied by statement ${place} of ${policyName}`,
  /** Also true where one layer allows, such as the user's policies, and another one, such as a boundary, does not. */
  nothing: 'A needed Allow is missing',
})

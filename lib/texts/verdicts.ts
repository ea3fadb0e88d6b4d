import { localized } from './localized'

/** What each verdict is called: in full, and where there is little room. */
export const verdictTexts = localized('verdictTexts', {
  allowed: { title: 'Allowed', short: 'Allowed' },
  'explicit-deny': { title: 'Explicitly denied', short: 'Explicit deny' },
  'implicit-deny': { title: 'Implicitly denied', short: 'Implicit deny' },
  'service-rule': { title: 'Refused by a service rule', short: 'Service rule' },
})

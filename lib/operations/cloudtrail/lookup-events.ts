import { operation } from '@/lib/gate/operation'
import { eventsIn } from './event-pages'
import { eventPage, pageRequest } from './events'

/**
 * The events of everybody in the account (CloudTrail API reference, "LookupEvents"). Differs from AWS: only the console
 * can call it, and it has our own filters, several of which may be combined.
 */
export const LookupEvents = operation({
  action: 'cloudtrail:LookupEvents',
  access: 'List',
  summary: 'Looks up the events of everybody in the account.',

  input: pageRequest,
  output: eventPage,

  // Has no resource type: a statement must name "*".
  resource: () => '*',

  run: ({ input, account, store, rules }) => eventsIn(store, { account: account.id }, input, rules),
})

import { operation } from '@/lib/gate/operation'
import { eventsIn } from './event-pages'
import { eventPage, pageRequest } from './events'
import { ownScope } from './own-scope'

/**
 * The events of the caller. Not an operation of AWS, whose event history is one list for everybody and needs a
 * permission. Callers already know what they did, so no policy is needed. Never returns anybody else's events.
 */
export const ListOwnEvents = operation({
  action: 'cloudtrail:LookupEvents',
  access: 'List',
  summary: 'Lists the events of oneself.',
  authorization: 'none',
  unrecorded: true,

  input: pageRequest,
  output: eventPage,

  resource: () => '*',

  run: ({ input, caller, store, rules }) => eventsIn(store, ownScope(caller), input, rules),
})

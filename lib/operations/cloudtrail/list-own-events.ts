import { operation } from '@/lib/gate/operation'
import { eventFilter, eventPage, eventsIn } from './events'

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

  input: eventFilter,
  output: eventPage,

  resource: () => '*',

  run: ({ input, account, caller, store, rules }) =>
    eventsIn(
      store,
      {
        account: account.id,
        // By id: a renamed user keeps the trail, and a new user of the same name inherits none.
        principalId: caller.principal.id,
        // Sessions of a role share its id but belong to different people.
        ...(caller.principal.kind === 'role' && { principalArn: caller.arn }),
      },
      input,
      rules,
    ),
})

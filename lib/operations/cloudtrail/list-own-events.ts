import { operation } from '@/lib/gate/operation'
import { eventFilter, eventPage, eventsIn } from './events'

/**
 * The events of the caller. Not an operation of AWS: there the event history is one and takes a permission. What
 * callers have done is no secret from themselves, so no policy is needed; nobody else's events are ever among them.
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
        // By id: a user who is renamed keeps the trail, one who is created again inherits none.
        principalId: caller.principal.id,
        // Sessions of a role share its id and belong to different people.
        ...(caller.principal.kind === 'role' && { principalArn: caller.arn }),
      },
      input,
      rules,
    ),
})

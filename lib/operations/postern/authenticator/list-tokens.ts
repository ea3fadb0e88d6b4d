import { operation } from '@/lib/gate/operation'
import { boolean, integer, list, record, string } from '@/lib/shape/shape'
import { demandTraining } from './entries'
import { OWN_FIRST, tokensInReach } from './tokens'

/** As many as a drawer shows at once. Another one is taken by its serial number. */
const MOST_LISTED = 12

/**
 * The hardware tokens that the caller can take into their practice authenticator. Not an operation of AWS, and no policy
 * is needed: it is what lies on the desk of somebody who practises. It tells no codes.
 */
export const ListPracticeTokens = operation({
  action: 'authenticator:ListTokens',
  access: 'List',
  summary: 'Lists the hardware tokens that one can take in hand to practise with.',
  authorization: 'none',
  unrecorded: true,

  input: record({}),
  output: record({
    Tokens: list(record({ SerialNumber: string({}), Model: string({}), IsOwn: boolean })),
    /** Of all tokens that can be taken. */
    Total: integer(),
  }),

  resource: () => '*',
  rule: demandTraining,

  async run(grant) {
    const where = await tokensInReach(grant)
    const rows = await grant.store.mfaDevice.findMany({
      where,
      select: { serialNumber: true, model: true, principalId: true },
      orderBy: [...OWN_FIRST],
      take: MOST_LISTED,
    })
    return {
      Tokens: rows.map(({ serialNumber, model, principalId }) => {
        return { SerialNumber: serialNumber, Model: model, IsOwn: principalId !== null }
      }),
      Total: await grant.store.mfaDevice.count({ where }),
    }
  },
})

import { operation } from '@/lib/gate/operation'
import { integer, nothing, optional, record, string } from '@/lib/shape/shape'
import { arn } from '../../iam/shapes'

/**
 * Leaves a record of a preview: who looked at the effect of a change of which policy, on whom, and what it came to. Not an
 * operation of AWS. No policy is needed: it reads and changes nothing, and the answers that it tells of were decided one by
 * one (ComparePrincipalSimulations).
 */
export const NoteEffectPreview = operation({
  action: 'postern:PreviewPolicyEffect',
  access: 'Read',
  summary: 'Records who looked at the effect of a change of a policy before it was saved.',
  authorization: 'none',

  input: record({
    /** Of a managed policy. */
    PolicyArn: optional(arn),
    /** Of an inline one. */
    PolicyName: optional(string({ max: 128 })),
    /** A new version, or one that is to be the default; who gets or loses the policy; or an inline policy. */
    Change: string({ values: ['NewVersion', 'SetDefault', 'Attach', 'Detach', 'PutInline', 'DeleteInline'] }),
    /** Whose the policy is to be or no longer to be, as a record holds no lists. */
    Holders: optional(string({ max: 2048 })),
    /** The names of those who were asked. */
    Subjects: string({ max: 2048 }),
    Answers: integer(),
    Opened: integer(),
    Closed: integer(),
  }),
  output: nothing,

  resource: ({ PolicyArn }) => PolicyArn ?? '*',

  async run() {
    return {}
  },
})

import { describe, expect, it } from 'vitest'
import { AttachGroupPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { TagRole } from '@/lib/operations/iam/tags/tag'
import { holderIn, ownCall, policyCall, taggedHolderIn } from './holders'

describe('the holder that a form names', () => {
  it.each(['user', 'group', 'role'])('may be a %s', (kind) => {
    expect(holderIn(kind, 'x')).toEqual({ kind, name: 'x' })
  })

  it('is of a kind that there is', () => {
    expect(() => holderIn('policy', 'x')).toThrow(expect.objectContaining({ code: 'ValidationError' }))
  })

  it('is no group where groups have no such thing', () => {
    expect(taggedHolderIn('role', 'x')).toEqual({ kind: 'role', name: 'x' })
    expect(() => taggedHolderIn('group', 'x')).toThrow(expect.objectContaining({ code: 'ValidationError' }))
  })
})

describe('a call about a holder', () => {
  it('is the operation for its kind, with the member that names it', () => {
    expect(policyCall({ kind: 'group', name: 'readers' }, 'attach', { PolicyArn: 'arn' })).toEqual({
      operation: AttachGroupPolicy,
      input: { GroupName: 'readers', PolicyArn: 'arn' },
    })
    expect(ownCall({ kind: 'role', name: 'auditor' }, 'tag', { Tags: [] })).toEqual({
      operation: TagRole,
      input: { RoleName: 'auditor', Tags: [] },
    })
  })
})

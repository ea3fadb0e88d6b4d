import { describe, expect, it } from 'vitest'
import type { ErrorRefusal } from './error-view'
import { isSameDenial } from './same-denial'

const BASE: ErrorRefusal = {
  ...{ decisionId: 'one', kind: 'explicitDeny', layer: 'identity', forWantOfMfa: true, at: 0, message: '' },
  ...{ principal: 'arn:aws:iam::123456789012:user/alice', action: 'iam:ListAccessKeys', resource: '*' },
  ...{ policyName: 'SelfManageMFA', statementId: 'DenyAllExceptListedIfNoMFA' },
}
const implicit: ErrorRefusal = {
  ...{ ...BASE, kind: 'implicitDeny', forWantOfMfa: false },
  ...{ policyName: undefined, statementId: undefined },
}
const other = (change: Partial<ErrorRefusal>, of = BASE): ErrorRefusal => ({
  ...{ ...of, decisionId: 'two', action: 'iam:ListSigningCertificates' },
  ...change,
})

describe('Success', () => {
  it.each([
    ['one statement denies both', BASE, other({}), true],
    ['nothing allows either', implicit, other({}, implicit), true],
    ['another statement denies', BASE, other({ statementId: 'Other' }), false],
    ['a statement of the same name in another policy denies', BASE, other({ policyName: 'Other' }), false],
    ['only one is for want of MFA', BASE, other({ forWantOfMfa: false }), false],
    ['one is explicit, one implicit', BASE, other({}, implicit), false],
    ['a boundary does not allow one of them', implicit, other({ layer: 'boundary' }, implicit), false],
    ['each is refused by a rule', other({ kind: 'serviceRule' }), other({ kind: 'serviceRule' }), false],
    ['nothing was refused before', undefined, other({}), false],
  ])('%s', (_, one, two, expected) => {
    expect(isSameDenial(one, two)).toBe(expected)
  })

  it('tells apart what would be allowed on another resource', () => {
    const nearMisses = [
      { policyName: 'Own', sid: 'OwnKeys', patterns: [{ source: 'arn:aws:iam::*:user/bob', resolved: null }] },
    ]
    expect(isSameDenial(implicit, other({ nearMisses }, implicit))).toBe(false)
    expect(isSameDenial(other({ nearMisses }, implicit), implicit)).toBe(false)
  })
})

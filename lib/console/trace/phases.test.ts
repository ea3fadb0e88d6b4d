import { describe, expect, it } from 'vitest'
import { statementAnchor } from './phases'

describe('the anchor of a statement', () => {
  it.each([
    ['arn:aws:iam::111122223333:policy/SelfManageMFA', 0, 'statement-SelfManageMFA-1'],
    ['arn:aws:iam::111122223333:policy/division/SelfManageMFA', 3, 'statement-SelfManageMFA-4'],
    ['arn:aws:iam::aws:policy/AdministratorAccess', 0, 'statement-AdministratorAccess-1'],
    ['arn:aws:iam::111122223333:policy/a+b=c,d.e@f', 0, 'statement-a-b-c-d-e-f-1'],
    ['arn:aws:iam::111122223333:policy/"><script>', 0, 'statement----script--1'],
  ])('in %s, statement %i, is %s', (policyId, index, anchor) => expect(statementAnchor(policyId, index)).toBe(anchor))
})

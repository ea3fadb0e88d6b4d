import { describe, expect, it } from 'vitest'
import { newBudget } from '../steps'
import { unknownAction } from './unknown-action'

describe('the name of an action', () => {
  it.each([
    ['two letters swapped', 'iam:LsitUsers', 'iam:ListUsers'],
    ['a letter too few', 'iam:ListUser', 'iam:ListUsers'],
    ['a letter too many', 's3:GetObjects', 's3:GetObject'],
    ['a wrong letter', 'sts:AssumeRols', 'sts:AssumeRole'],
    ['a misspelt service', 'imm:listusers', 'iam:ListUsers'],
  ])('with %s is unknown, and the nearest one is named', (_, written, nearest) => {
    expect(unknownAction(written)).toEqual({ nearest })
  })

  it.each(['iam:DoTheWashing', 'nothing:Like', 'imm:DoTheWashing'])('%s is unknown and like no other', (written) => {
    expect(unknownAction(written)).toEqual({})
  })

  it.each(['iam:ListUsers', 'IAM:listusers'])('%s is known', (written) => {
    expect(unknownAction(written)).toBeUndefined()
  })

  it('is reported even if no steps are left to search for a similar one', () => {
    expect(unknownAction('iam:LsitUsers', newBudget(0))).toEqual({})
  })

  it('pays for the search', () => {
    const budget = newBudget()
    unknownAction('iam:LsitUsers', budget)
    expect(budget.left).toBeLessThan(newBudget().left)
  })
})

it('is not checked if the catalogue does not list the actions of the service', () => {
  expect(unknownAction('glacier:DoTheWashing')).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { firstPage, listHref, orderParts, pagesAround, placeOf } from './list-query'

const COLUMNS = ['name', 'created'] as const

describe('the place in a list', () => {
  it.each([
    [{}, 'name', false, 1],
    [{ sort: 'created', desc: '1', page: '3' }, 'created', true, 3],
    [{ sort: 'password', desc: 'yes', page: '0' }, 'name', false, 1],
    [{ sort: ['created', 'name'], page: '-1' }, 'name', false, 1],
    [{ page: '1e9' }, 'name', false, 1],
    [{ page: '123456' }, 'name', false, 1],
  ])('is read from %j', (query, sort, isDescending, page) => {
    expect(placeOf(query, COLUMNS)).toEqual({ sort, isDescending, page })
  })
})

describe('the address of a list', () => {
  it('has only what differs from the defaults', () => {
    expect(listHref('/users', { q: undefined, ...orderParts('name', false, 'name') })).toBe('/users')
    expect(listHref('/users', { q: 'a&b', ...orderParts('created', true, 'name') })).toBe(
      '/users?q=a%26b&sort=created&desc=1',
    )
  })
})

describe('the pages around one', () => {
  it.each([
    [1, 25, 0, { first: 0, last: 0, before: undefined, after: undefined }],
    [1, 25, 25, { first: 1, last: 25, before: undefined, after: undefined }],
    [1, 25, 26, { first: 1, last: 25, before: undefined, after: '2' }],
    [2, 25, 26, { first: 26, last: 26, before: '1', after: undefined }],
    // Rows were deleted meanwhile: the link back leads to the pages that are left.
    [9, 25, 26, { first: 201, last: 26, before: '2', after: undefined }],
  ])('of page %d, %d a page, of %d rows', (page, size, total, expected) => {
    expect(pagesAround(page, size, total)).toEqual(expected)
  })
})

describe('the first page of a list', () => {
  it.each([
    ['/users?q=a+b&sort=created&desc=1&page=3', '/users?q=a+b&sort=created&desc=1'],
    ['/users?page=3', '/users'],
    ['/users', '/users'],
    ['/audit?name=x&oldest=1&marker=m', '/audit?name=x&oldest=1'],
    ['/audit?before=m', '/audit'],
  ])('of %s is %s', (href, first) => {
    expect(firstPage(href)).toBe(first)
  })
})

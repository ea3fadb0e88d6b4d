import { describe, expect, it } from 'vitest'
import { csvCells, csvRow } from './csv'

describe('a row of CSV', () => {
  it.each([
    [['alice', ''], 'alice,'],
    [['a,b', 'say "no"', 'two\nlines'], '"a,b","say ""no""","two\nlines"'],
    [['=1+1', '+1', '-1', '@x', '\tx'], "'=1+1,'+1,'-1,'@x,'\tx"],
    [['=HYPERLINK("http://x","y")'], `"'=HYPERLINK(""http://x"",""y"")"`],
    [['a=1', '1-1'], 'a=1,1-1'],
  ])('of %j is %s', (fields, expected) => expect(csvRow(fields)).toBe(expected))
})

describe('the cells of a row', () => {
  it.each([
    [['alice', '', 'x']],
    [['', 'a', '']],
    [['']],
    [['a,b', 'say "no"', '"', ',']],
    [['=1+1', '+1', '-1', '@x', "'quoted'"]],
    [['=HYPERLINK("http://x","y")', 'plain']],
  ])('of %j are what the row was made of', (fields) => expect(csvCells(csvRow(fields))).toEqual(fields))
})

import { describe, expect, it } from 'vitest'
import { LABS } from '@/lib/labs/labs'
import { labLists, nextLab } from './lab-list'

const labsIn = (ofClass?: { labs: readonly string[] }) =>
  labLists(ofClass).map(({ list, labs }) => [list, ...labs.map(({ lab, listedIn }) => lab.id + (listedIn ? '*' : ''))])

const lab = (id: string) => {
  const found = LABS.get(id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}

describe('the lists of labs', () => {
  it('have each lab once, and mention it where it would stand again', () => {
    expect(labsIn()).toEqual([
      ['first', 'lab-01', 'lab-03'],
      ['user', 'lab-01*', 'lab-02', 'lab-05', 'lab-08', 'lab-11'],
      ['author', 'lab-03*', 'lab-04', 'lab-06', 'lab-07', 'lab-09', 'lab-10', 'lab-12'],
    ])
  })

  it('begin with those of the class, and have the others after', () => {
    expect(labsIn({ labs: ['lab-02', 'lab-03', 'lab-05'] })).toEqual([
      ['class', 'lab-02', 'lab-03', 'lab-05'],
      ['first', 'lab-01'],
      ['user', 'lab-01*', 'lab-08', 'lab-11'],
      ['author', 'lab-04', 'lab-06', 'lab-07', 'lab-09', 'lab-10', 'lab-12'],
    ])
  })

  it('are one when the class does all labs', () => {
    expect(labsIn({ labs: [...LABS.keys()] })).toEqual([['class', ...LABS.keys()]])
  })
})

describe('the lab that comes next', () => {
  it('is on the path, and the first ten minutes go before', () => {
    expect(nextLab(lab('lab-01'))?.href).toBe('/labs/lab-03')
    expect(nextLab(lab('lab-03'))?.href).toBe('/labs/lab-04')
    expect(nextLab(lab('lab-12'))).toBeUndefined()
  })

  it('is one of the class for a lab of the class', () => {
    const ofClass = { labs: ['lab-01', 'lab-05'] }
    expect(nextLab(lab('lab-01'), ofClass)?.href).toBe('/labs/lab-05')
    expect(nextLab(lab('lab-05'), ofClass)).toBeUndefined()
    expect(nextLab(lab('lab-02'), ofClass)?.href).toBe('/labs/lab-05')
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LABS } from '@/lib/labs/labs'
import { labListTexts } from '@/lib/texts/lab-pages'
import { LAB_TEXTS } from '@/lib/texts/labs/labs'

// The page for teachers has what each lab teaches, in words of its own. The rest of a row must be the lab's.

const PAGE = readFileSync('docs/training.md', 'utf8')
const rows = [...PAGE.matchAll(/^\| L(\d\d) ([^|]+) \| (\d+) \| [^|]+ \| ([^|]+) \|$/gm)]

describe('the table of labs in docs/training.md', () => {
  it('has every lab, in order', () => {
    expect(rows.map(([, number]) => `lab-${number}`)).toEqual([...LABS.keys()])
  })

  it.each(rows.map(([, number = '', title, minutes, statements]) => ({ number, title, minutes, statements })))(
    'says title, minutes and statements of L$number',
    ({ number, title, minutes, statements }) => {
      const lab = LABS.get(`lab-${number}`)
      expect(title).toBe(LAB_TEXTS.get(`lab-${number}`)?.title)
      expect(Number(minutes)).toBe(lab?.minutes)
      expect(statements?.replaceAll('`', '').toLowerCase()).toBe(
        labListTexts.statements(lab?.statements ?? []).toLowerCase(),
      )
    },
  )
})

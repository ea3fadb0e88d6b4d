import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { sharedModules } from './shared-modules'

const LONG = 'x'.repeat(300)
const module = (answer: string) => `a=>{"use strict";a.s("${answer}${LONG}")}`

/** What a chunk says, by the id of each module, if it can ask the others. */
function saidBy(chunk: string, files: ReadonlyMap<string, string>): [unknown, string][] {
  const exported: { exports: unknown[] } = { exports: [] }
  const require = (name: string) => {
    const other: { exports: unknown[] } = { exports: [] }
    runInNewContext(files.get(name.replace('./', '')) ?? '', { module: other })
    return other.exports
  }
  runInNewContext(files.get(chunk) ?? '', { module: exported, require })
  let ids: unknown[] = []
  return exported.exports.flatMap((one): [unknown, string][] => {
    if (typeof one !== 'function') {
      ids.push(one)
      return []
    }
    let said = ''
    one({ s: (text: string) => (said = text.replace(LONG, '')) })
    const known = ids
    ids = []
    return known.map((id) => [id, said])
  })
}

it('takes what several chunks have to one file, and each says what it said', () => {
  const chunks = new Map([
    ['a.js', `module.exports=[1,${module('one')},2,3,${module('two')}];\n`],
    ['b.js', `module.exports=[4,${module('four')},1,${module('one')}];\n`],
    ['c.js', `module.exports=[2,3,${module('two')}, 5, a=>{a.s("short")}];\n`],
    ['d.js', `module.exports=[5,a=>{a.s("short")}];\n`],
    ['runtime.js', 'var path = "runtime.js"\n'],
  ])
  const changed = sharedModules(chunks, 'shared.js')
  expect([...changed.keys()].sort()).toEqual(['a.js', 'b.js', 'c.js', 'shared.js'])
  const files = new Map([...chunks, ...changed])
  for (const chunk of ['a.js', 'b.js', 'c.js', 'd.js'])
    expect(saidBy(chunk, files), chunk).toEqual(saidBy(chunk, new Map(chunks)))
  const once = [...files.values()].join('')
  expect(once.split(`"one${LONG}`)).toHaveLength(2)
  expect(once.split(`"two${LONG}`)).toHaveLength(2)
})

it('leaves chunks alone that have nothing in common', () => {
  expect(sharedModules(new Map([['a.js', `module.exports=[1,${module('one')}]`]]), 'shared.js').size).toBe(0)
})

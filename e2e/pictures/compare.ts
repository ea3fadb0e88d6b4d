// Compares two folders of pictures pixel by pixel: `npm run pictures:compare -- <before> <after>`. Prints each picture
// that differs, and draws the differences in red into <after>/differences. Exits with 1 if there is one.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'

const [before, after] = process.argv.slice(2)
if (before === undefined || after === undefined) {
  console.error('Name both folders: npm run pictures:compare -- <before> <after>')
  process.exit(2)
}
const differences = path.join(after, 'differences')
rmSync(differences, { recursive: true, force: true })
const names = [...new Set([...picturesIn(before), ...picturesIn(after)])].sort()
if (names.length === 0) {
  console.error('There are no pictures in either folder.')
  process.exit(2)
}
const different = names.flatMap((name) => {
  const said = compare(name)
  return said === undefined ? [] : [`${name}: ${said}`]
})
for (const line of different) console.log(line)
console.log(`${names.length} compared, ${different.length} different`)
process.exit(different.length === 0 ? 0 : 1)

function picturesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.png'))
}

/** What differs between the two pictures of a name, in words; undefined if they are equal. */
function compare(name: string): string | undefined {
  const [one, other] = [read(before ?? '', name), read(after ?? '', name)]
  if (!one || !other) return one ? 'only before' : 'only after'
  if (one.width !== other.width || one.height !== other.height) {
    return `${one.width} x ${one.height} before, ${other.width} x ${other.height} after`
  }
  if (one.data.equals(other.data)) return undefined
  const drawn = new PNG({ width: one.width, height: one.height })
  let count = 0
  let [left, top, right, bottom] = [one.width, one.height, 0, 0]
  for (let at = 0; at < one.data.length; at += 4) {
    const isSame = one.data.readUInt32LE(at) === other.data.readUInt32LE(at)
    drawn.data.writeUInt32BE(isSame ? 0xffffffff : 0xff0000ff, at)
    if (isSame) continue
    const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)]
    count += 1
    ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
  }
  mkdirSync(differences, { recursive: true })
  writeFileSync(path.join(differences, name), PNG.sync.write(drawn))
  return `${count} pixels, from ${left},${top} to ${right},${bottom}`
}

function read(folder: string, name: string): PNG | undefined {
  return picturesIn(folder).includes(name) ? PNG.sync.read(readFileSync(path.join(folder, name))) : undefined
}

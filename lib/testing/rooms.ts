import type { Source } from './source'

/** Which rooms each room imports values from. The loose files of `lib` count as one room. */
type Arrows = ReadonlyMap<string, ReadonlySet<string>>

/** Reads the arrows between rooms from the imports of the sources. Tests and their helpers are left out. */
export function arrowsOf(sources: readonly Source[]): Arrows {
  const ofProduct = sources.filter(({ path }) => !isForTests(path))
  const folders = new Set(ofProduct.map(({ path }) => roomOf(path)))
  const arrows = new Map([...folders].map((room) => [room, new Set<string>()]))
  for (const { path, imports } of ofProduct) {
    const room = roomOf(path)
    for (const { from, kind } of imports) {
      if (kind === 'type' || !from.startsWith('@/')) continue
      // `@/lib/clock` is a file unless there is a folder of that name.
      const target = roomOf(`${from.slice(2)}/`)
      const found = folders.has(target) ? target : 'lib'
      if (found !== room && isRoom(from)) arrows.get(room)?.add(found)
    }
  }
  return arrows
}

const isForTests = (path: string) => /\.test\.tsx?$/.test(path) || /^(e2e|lib\/testing)\//.test(path)
const isRoom = (from: string) => !from.startsWith('@/lib/generated/') && !from.endsWith('.css')

function roomOf(path: string): string {
  const [top = '', folder = '', file] = path.split('/')
  return top === 'app' || file === undefined ? top : `${top}/${folder}`
}

/**
 * The floor of each room: 0 for rooms that import no other, else one above the highest that it imports. Throws, naming
 * the rooms, if rooms import each other in a circle.
 */
export function floorsOf(arrows: Arrows): Map<string, number> {
  const floors = new Map<string, number>()
  const floorOf = (room: string, above: readonly string[]): number => {
    const known = floors.get(room)
    if (known !== undefined) return known
    if (above.includes(room)) throw new Error(`A circle: ${[...above.slice(above.indexOf(room)), room].join(' -> ')}`)
    const below = [...(arrows.get(room) ?? [])].map((one) => floorOf(one, [...above, room]))
    const floor = Math.max(-1, ...below) + 1
    floors.set(room, floor)
    return floor
  }
  for (const room of arrows.keys()) floorOf(room, [])
  return floors
}

/** Draws the rooms as text, the highest floor first. An arrow that others imply is left out. */
export function drawRooms(arrows: Arrows): string {
  const floors = floorsOf(arrows)
  const height = Math.max(...floors.values())
  const width = Math.max(...[...arrows.keys()].map((room) => room.length))
  const lines = Array.from({ length: height + 1 }, (_, index) => height - index).flatMap((floor) => {
    const rooms = [...arrows.keys()].filter((room) => floors.get(room) === floor).sort()
    return rooms.map((room, index) => {
      const below = withoutImplied(room, arrows).sort()
      const arrow = below.length > 0 ? ` -> ${below.join(', ')}` : ''
      return `${index === 0 ? floor : ' '}  ${arrow ? room.padEnd(width) : room}${arrow}`
    })
  })
  return lines.join('\n')
}

function withoutImplied(room: string, arrows: Arrows): string[] {
  const direct = [...(arrows.get(room) ?? [])]
  return direct.filter((one) => !direct.some((other) => other !== one && reaches(other, one, arrows)))
}

function reaches(from: string, to: string, arrows: Arrows): boolean {
  const below = arrows.get(from) ?? new Set()
  return below.has(to) || [...below].some((one) => reaches(one, to, arrows))
}

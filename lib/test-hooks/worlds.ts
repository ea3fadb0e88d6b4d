import { LARGEST_INDEX } from '@/lib/worlds/identity'
import { WORLDS } from '@/lib/worlds/world'

/** A world of the product: who is in it, and the largest index that an account of it may have. */
type ListedWorld = { name: string; users: { name: string; story: string }[]; largestIndex: number }

/** The worlds of which accounts can be made by name. */
export function listWorlds(): ListedWorld[] {
  return Array.from(WORLDS, ([name, { root, users }]) => ({
    name,
    users: [{ name: 'root', story: root.story }, ...users.map(({ name, story = '' }) => ({ name, story }))],
    largestIndex: LARGEST_INDEX,
  }))
}

import { cookieName } from '@/lib/auth/cookie-names'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { type Board, readBoard } from '@/lib/lab-seats/board'
import { joinClass, type LabClass, listClasses, makeClass, resetPlaces, revealLab } from '@/lib/lab-seats/classes'
import { csvRow } from '@/lib/values/csv'
import type { BodyMembers } from './request-body'

/** Makes a class of `name`, `seats` and `labs`; without labs it does all of them. Throws ValidationError, LimitExceeded. */
export const makeClassOf = async ({ name, seats, labs = [] }: BodyMembers) => {
  if (typeof name !== 'string') throw invalid('"name" must be a text.')
  if (typeof seats !== 'number') throw invalid('"seats" must be a number.')
  if (!isTexts(labs)) throw invalid('"labs" must be a list of labs, such as ["lab-01"].')
  return classAnswer(await makeClass({ name, seats, labs }))
}

/** All classes. */
export const classesHere = async () => ({ classes: (await listClasses()).map(classAnswer) })

/** How far everybody in a class is. Throws NoSuchEntity. */
export async function boardAnswer(code: string) {
  const { ofClass, rows } = await readBoard(code)
  return {
    ...classAnswer(ofClass),
    places: rows.map(({ place, nickname, labs, idle }) => ({
      ...{ place, nickname, idleSeconds: idle },
      labs: Object.fromEntries(
        ofClass.labs.map((lab) => {
          const { state = 'new', hints = 0, resets = 0, passedAt = null } = labs.get(lab) ?? {}
          return [lab, { state, hints, resets, passedAt: passedAt?.toISOString() ?? null }]
        }),
      ),
    })),
  }
}

/** Gives a place of a class, as joining it in a page does: `nickname`. `cookie` is what `context.addCookies` takes. */
export async function placeIn(code: string, { nickname }: BodyMembers) {
  if (typeof nickname !== 'string') throw invalid('"nickname" must be a text.')
  const { seat, token } = await joinClass({ code, nickname, sourceIp: '127.0.0.1' })
  const { publicUrl } = env()
  return {
    number: seat.number,
    nickname: seat.nickname,
    cookie: {
      ...cookieName('seat', publicUrl),
      ...{ value: token, domain: new URL(publicUrl).hostname, httpOnly: true, sameSite: 'Lax', expires: -1 },
    },
  }
}

/** Shows all hints of `lab` to the class. Throws NoSuchEntity, ValidationError. */
export async function revealIn(code: string, { lab }: BodyMembers): Promise<void> {
  if (typeof lab !== 'string') throw invalid('"lab" must be a lab, such as "lab-01".')
  await revealLab(code, lab)
}

/** Begins the labs of `place` again, or without it those of all. Throws NoSuchEntity, ValidationError. */
export async function resetIn(code: string, { place }: BodyMembers): Promise<void> {
  if (place !== undefined && typeof place !== 'number') throw invalid('"place" must be a number.')
  await resetPlaces(code, place)
}

const CSV_COLUMNS = ['place', 'name', 'lab', 'state', 'passed_at', 'hints', 'resets', 'idle_seconds']

/** The board as CSV, a line for each place and lab. Without names, their column is empty. No spreadsheet evaluates a name. */
export function boardCsv({ ofClass, rows }: Board, withNames: boolean): string {
  const lines = rows.flatMap(({ place, nickname, labs, idle }) =>
    ofClass.labs.map((lab) => {
      const { state = 'new', passedAt = null, hints = 0, resets = 0 } = labs.get(lab) ?? {}
      const reached = [state, passedAt?.toISOString() ?? '', String(hints), String(resets)]
      return [String(place), withNames ? nickname : '', lab, ...reached, idle === null ? '' : String(idle)]
    }),
  )
  return [CSV_COLUMNS, ...lines].map((cells) => `${csvRow(cells)}\r\n`).join('')
}

function classAnswer({ createdAt, closedAt, ...rest }: LabClass) {
  return { ...rest, createdAt: createdAt.toISOString(), closedAt: closedAt?.toISOString() ?? null }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const invalid = (message: string) => new AwsError('ValidationError', message)

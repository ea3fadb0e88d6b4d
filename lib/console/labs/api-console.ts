import { notFound } from 'next/navigation'
import type { ApiConsoleView, ApiFieldView } from '@/components/iam/api-console-view'
import { API_ACTIONS, actionsOfLab, operationNamed } from '@/lib/api-console/actions'
import { apiFields } from '@/lib/api-console/fields'
import { type ApiPlace, apiPlace, type Signer, signersOf } from '@/lib/api-console/signers'
import { openTokens, type SessionToken } from '@/lib/api-console/tokens'
import { policyArn } from '@/lib/arns'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { serialNumbersIn } from '@/lib/lab-runs/one-event'
import { actionSummaries } from '@/lib/texts/actions'
import { builtInArn } from '@/lib/worlds/policies'
import { tokensCookie } from '../cookies'
import { practiceEntries } from '../practice'
import { signedIn } from '../session'
import { ownLabAccount } from './seat'

/** A lab of this browser with what can sign calls there. */
export type OpenApiConsole = { account: string; place: ApiPlace; tokens: readonly SessionToken[]; signers: Signer[] }

/**
 * Opens the API console of a lab for the browser that does the lab. Undefined if it has not begun; 404 for everybody else,
 * and outside training.
 */
export async function openApiConsole(lab: string): Promise<OpenApiConsole | undefined> {
  if (env().environment !== 'training') notFound()
  const own = await ownLabAccount(lab)
  if (!own) return undefined
  const place = await placeOf(own.account)
  if (!place) return undefined
  const tokens = openTokens(await tokensCookie(), own.account, place.now)
  return { account: own.account, place, tokens, signers: signersOf(place, tokens) }
}

async function placeOf(account: string): Promise<ApiPlace | undefined> {
  try {
    return await apiPlace(account)
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.code === 'NoSuchEntity') return undefined
    throw thrown
  }
}

/** What the API console shows before a call. `asked` is the action in the address of the page. */
export async function apiConsoleView(open: OpenApiConsole, asked: string | undefined): Promise<ApiConsoleView> {
  const { place, account, tokens, signers } = open
  const offered = actionsOfLab(place.lab)
  const found = operationNamed(asked ?? offered[0] ?? 'GetCallerIdentity')
  const newest = tokens.at(-1)?.accessKeyId
  const serials = await serialNumbersIn(account)
  const session = await signedIn()
  const isHere = session?.account.id === account
  return {
    signers: signers.map(({ id, user, kind }) => ({ id, user, kind })),
    signer: newest ?? signers[0]?.id,
    actions: API_ACTIONS,
    offered,
    ...(found
      ? {
          action: {
            name: found.name,
            summary: actionSummaries[found.operation.action] ?? found.operation.summary,
            fields: fieldViews(found.operation, place, serials),
          },
        }
      : { unknown: asked }),
    keyHolders: signers.filter(({ kind }) => kind === 'key').map(({ user }) => user),
    devices: place.made.mfaDevices.flatMap(({ userName, serialNumber }) =>
      userName === null ? [] : [{ user: userName, serialNumber }],
    ),
    practice: isHere
      ? {
          entries: await practiceEntries(),
          clock: { serverNow: session.now.getTime(), frozen: session.account.clock.mode === 'fixed' },
        }
      : undefined,
    predicts: place.lab.compares !== undefined,
  }
}

/** The fields of an action, with values of the lab to choose from. */
function fieldViews({ input }: AnyOperation, { made }: ApiPlace, devices: readonly string[]): ApiFieldView[] {
  const users = made.users.filter(({ name }) => name !== 'root').map(({ name }) => name)
  const policies = [...new Set(made.users.flatMap((user) => user.policies))].map((name) => arnOf(name, made.accountId))
  const known: Readonly<Record<string, readonly string[]>> = {
    ...{ UserName: users, PolicyArn: policies, SerialNumber: devices },
    ...{ PolicySourceArn: made.users.map(({ arn }) => arn), GroupName: made.groups.map(({ name }) => name) },
  }
  return apiFields(input).map((field) => {
    const suggested = known[field.name]
    // A device that was just made is what the next call is about.
    const initial = field.name === 'SerialNumber' && field.isRequired ? devices.at(-1) : undefined
    return { ...field, ...(suggested && { suggested }), ...(initial !== undefined && { initial }) }
  })
}

const arnOf = (name: string, account: string) => builtInArn(name) ?? policyArn(account, '/', name)

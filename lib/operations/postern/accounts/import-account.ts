import { hashPassword, inTurn } from '@/lib/auth/passwords'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { type Infer, integer, list, optional, pagesOnly, record, string } from '@/lib/shape/shape'
import { networkOf } from '@/lib/values/addresses'
import { addImportedAccount } from '@/lib/worlds/import/import-account'
import { importedWorld, leftOutInEnglish } from '@/lib/worlds/import/import-world'
import { existingUserName, password } from '../../iam/shapes'

/** All files together, in characters. */
export const MOST_CHARACTERS = 5_000_000
const MOST_FILES = 500

/** Reading five million characters of policies takes seconds of one core. */
const importCost = { of: 'account imports', burst: 10, perSecond: 1 / 30 } as const

const input = record({
  /** What `aws iam get-account-authorization-details` prints, all its pages, and files of policies. */
  Files: list(record({ Name: string({ min: 1, max: 1_024 }), Text: string({ secret: true }) }), { max: MOST_FILES }),
  /** The user who gets the password too. Without one, the root user alone can sign in. */
  UserName: optional(existingUserName),
  /** The root user's password in the new account. */
  Password: password,
})

/**
 * Makes an account of the training environment from a description of another one. All of it or nothing is made; what cannot
 * come is listed with the reason. Not an operation of AWS, and none in production. Throws InvalidInput for files of which
 * nothing can come, LimitExceeded for too much text, and NoSuchEntity for a user who is not among those that come.
 */
export const ImportAccount = operation({
  action: 'postern:ImportAccount',
  access: 'Write',
  summary: 'Makes an account of the training environment from a description of another one.',
  cost: importCost,

  input,
  output: record({
    AccountId: string({}),
    /** The root user signs in with it. */
    RootEmail: string({}),
    /** The account that the files name, if they name one. */
    NamedAccountId: optional(string({})),
    ...{ Users: integer(), Groups: integer(), Roles: integer(), Policies: integer() },
    LeftOut: list(
      record({
        What: string({}),
        Why: string({}),
        /** The same as data, in JSON, for a page that speaks another language. */
        Said: pagesOnly(string({})),
      }),
    ),
  }),

  resource: () => '*',
  rule: demandTraining,

  reserve: async ({ caller }) => networkOf(caller.request.sourceIp),

  // The files are not read before the caller is authorized, and not while others wait for the database.
  async prepare(given, from) {
    const imported = readFiles(given)
    return { imported, passwordHash: await inTurn(from, (turn) => hashPassword(turn, given.Password)) }
  },

  async run({ input: { Password, UserName }, store }, { imported, passwordHash }) {
    const opened = { password: Password, passwordHash, userName: UserName }
    const { id, rootEmail } = await addImportedAccount(store, imported, opened)
    const { users, groups, roles, policies } = imported.world
    return {
      ...{ AccountId: id, RootEmail: rootEmail },
      ...(imported.accountId !== undefined && { NamedAccountId: imported.accountId }),
      ...{ Users: users.length, Groups: groups.length, Roles: roles.length, Policies: policies.length },
      LeftOut: imported.leftOut.map((one) => {
        const { what, why } = leftOutInEnglish(one)
        return { What: what, Why: why, Said: JSON.stringify(one) }
      }),
    }
  },

  notes: ({ LeftOut, ...made }) => ({ ...made, LeftOut: LeftOut.length }),
})

async function demandTraining({ rules }: Grant<unknown>): Promise<void> {
  if (!rules.isTraining) throw new AwsError('InvalidAction', 'Accounts are imported in training alone.')
}

function readFiles({ Files, UserName }: Infer<typeof input>) {
  const characters = Files.reduce((sum, { Text }) => sum + Text.length, 0)
  if (characters > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString('en')
    throw new AwsError('LimitExceeded', `The files have more than ${most} characters together.`, { field: 'Files' })
  }
  const imported = importedWorld(Files.map(({ Name, Text }) => ({ name: Name, text: Text })))
  if (UserName !== undefined && !imported.world.users.some(({ name }) => name === UserName)) {
    throw new AwsError('NoSuchEntity', `The files have no user with name ${UserName}.`, { field: 'UserName' })
  }
  return imported
}

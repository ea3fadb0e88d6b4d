import type { World } from './world'

/** Only an account and its root user, for test suites that create everything else. */
export const empty: World = {
  root: {
    password: 'Root-Passw0rd!',
    story: 'Owns the account. No policy limits it. There is nobody else.',
    accessKeys: [{}],
  },
  printedKeyHolder: 'root',
  users: [],
  policies: [],
  devices: [],
  passkeys: [],
  tokens: [],
}

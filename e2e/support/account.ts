// Accounts and the hooks that control them, as everybody has them who tests against Postern.
export type { AuditEvent, Passkey, TestAccount as Account, TestUser as User } from '@/lib/fixtures/client'
export { TestHooks, userOf } from '@/lib/fixtures/client'

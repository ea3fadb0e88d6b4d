import {
  CreateAccountAliasCommand,
  DeleteAccountAliasCommand,
  DeleteAccountPasswordPolicyCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  ListAccountAliasesCommand,
  paginateGetAccountAuthorizationDetails,
  paginateListAccountAliases,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { aDevice, aGroup, allowing, anAccount, aPassword, aPolicy, aRole, putInline } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const AccountAlias = 'some-company'

describe('UpdateAccountPasswordPolicy', () => {
  it('Success', async () => {
    const { iam } = await scene()
    const rules = {
      ...{ MinimumPasswordLength: 12, RequireSymbols: true, RequireNumbers: true, RequireUppercaseCharacters: false },
      ...{ RequireLowercaseCharacters: true, AllowUsersToChangePassword: true, MaxPasswordAge: 90 },
      ...{ PasswordReusePrevention: 5, HardExpiry: true },
    }
    await iam.send(new UpdateAccountPasswordPolicyCommand(rules))
    const { PasswordPolicy } = await iam.send(new GetAccountPasswordPolicyCommand({}))
    expect(PasswordPolicy).toEqual({ ...rules, ExpirePasswords: true })
  })

  it('ValidationError, with every broken rule', async () => {
    const { iam } = await scene()
    const rules = { MinimumPasswordLength: 129, MaxPasswordAge: 0, PasswordReusePrevention: 25 }
    expect(await errorOf(iam.send(new UpdateAccountPasswordPolicyCommand(rules)))).toBe(
      "ValidationError 400: 3 validation errors detected: Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value less than or equal to 128; Value at 'maxPasswordAge' failed to satisfy constraint: Member must have value greater than or equal to 1; Value at 'passwordReusePrevention' failed to satisfy constraint: Member must have value less than or equal to 24",
    )
  })
})

describe('GetAccountPasswordPolicy', () => {
  it('Success: what was not requested is false or absent', async () => {
    const { iam } = await scene()
    await iam.send(new UpdateAccountPasswordPolicyCommand({}))
    const { PasswordPolicy } = await iam.send(new GetAccountPasswordPolicyCommand({}))
    expect(PasswordPolicy).toEqual({
      ...{ MinimumPasswordLength: 6, RequireSymbols: false, RequireNumbers: false, RequireUppercaseCharacters: false },
      ...{ RequireLowercaseCharacters: false, AllowUsersToChangePassword: false, ExpirePasswords: false },
    })
  })

  it('NoSuchEntity', async () => {
    const { account, iam } = await scene()
    expect(await errorOf(iam.send(new GetAccountPasswordPolicyCommand({})))).toBe(
      `NoSuchEntityException 404: The Password Policy with domain name ${account.id} cannot be found.`,
    )
  })
})

describe('DeleteAccountPasswordPolicy', () => {
  it('Success', async () => {
    const { iam } = await scene()
    await iam.send(new UpdateAccountPasswordPolicyCommand({}))
    await iam.send(new DeleteAccountPasswordPolicyCommand({}))
    expect(await errorOf(iam.send(new GetAccountPasswordPolicyCommand({})))).toContain('NoSuchEntityException')
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteAccountPasswordPolicyCommand({})))).toBe(
      'NoSuchEntityException 404: The account policy with name PasswordPolicy cannot be found.',
    )
  })
})

describe('GetAccountAuthorizationDetails', () => {
  it('Success: everything of the account page by page, with documents as the SDK gives them', async () => {
    const { account, alice, iam } = await scene()
    await putInline(alice, { name: 'own', document: allowing('iam:GetUser').document })
    await aGroup(account, 'team', { members: [alice] })
    await aRole(account, 'auditor')
    const pages = []
    for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 2 }, {})) pages.push(page)
    const found = pages
      .flatMap(({ UserDetailList = [] }) => UserDetailList)
      .find(({ UserName }) => UserName === 'alice')
    expect(found).toMatchObject({ Arn: alice.arn, GroupList: ['team'] })
    const [own] = found?.UserPolicyList ?? []
    expect(decodeURIComponent(own?.PolicyDocument ?? '')).toBe(allowing('iam:GetUser').document)
    expect(pages.flatMap(({ RoleDetailList = [] }) => RoleDetailList.map(({ RoleName }) => RoleName))).toEqual([
      'auditor',
    ])
    expect(pages.length).toBeGreaterThan(1)
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new GetAccountAuthorizationDetailsCommand({})))).toBe(
      denied(alice, 'iam:GetAccountAuthorizationDetails', '*'),
    )
  })
})

describe('GetAccountSummary', () => {
  it('Success: numbers by name', async () => {
    const { account, alice, iam } = await scene()
    await aGroup(account, 'team')
    await aRole(account, 'auditor')
    await aPolicy(account, allowing('s3:*'))
    await aPolicy(account, allowing('s3:*'))
    await aDevice(account, 'alice', { owner: alice })
    await aDevice(account, 'spare')
    await aPassword(account.root, 'Root-Passw0rd!')
    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}))
    expect(SummaryMap).toEqual({
      ...{ AccountAccessKeysPresent: 0, AccountMFAEnabled: 0, AccountPasswordPresent: 1 },
      ...{ AccountSigningCertificatesPresent: 0, Groups: 1, InstanceProfiles: 0, MFADevices: 2, MFADevicesInUse: 1 },
      ...{ Policies: 1, PolicyVersionsInUse: 2, Providers: 0, Roles: 1, ServerCertificates: 0, Users: 2 },
      ...{ AccessKeysPerUserQuota: 2, AssumeRolePolicySizeQuota: 2048, AttachedPoliciesPerGroupQuota: 10 },
      ...{ AttachedPoliciesPerRoleQuota: 10, AttachedPoliciesPerUserQuota: 10, GlobalEndpointTokenVersion: 1 },
      ...{ GroupPolicySizeQuota: 5120, GroupsPerUserQuota: 10, GroupsQuota: 300, InstanceProfilesQuota: 1000 },
      ...{ PoliciesQuota: 1500, PolicySizeQuota: 6144, PolicyVersionsInUseQuota: 10000, RolePolicySizeQuota: 10240 },
      ...{ RolesQuota: 1000, ServerCertificatesQuota: 20, SigningCertificatesPerUserQuota: 2 },
      ...{ UserPolicySizeQuota: 2048, UsersQuota: 5000, VersionsPerPolicyQuota: 5 },
    })
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new GetAccountSummaryCommand({})))).toBe(
      denied(alice, 'iam:GetAccountSummary', '*'),
    )
  })
})

describe('CreateAccountAlias', () => {
  it('Success, replacing the previous one', async () => {
    const { iam } = await scene()
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'first-one' }))
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'second-one' }))
    expect((await iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual(['second-one'])
  })

  it('EntityAlreadyExists', async () => {
    const { iam } = await scene()
    const { alias } = await anAccount()
    expect(await errorOf(iam.send(new CreateAccountAliasCommand({ AccountAlias: alias })))).toBe(
      `EntityAlreadyExistsException 409: The account alias ${alias} already exists.`,
    )
  })
})

describe('ListAccountAliases', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    const pages = await pagesOf(paginateListAccountAliases({ client: iam, pageSize: 1 }, {}))
    expect(pages).toMatchObject([{ AccountAliases: [account.alias], IsTruncated: false }])
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListAccountAliasesCommand({})))).toBe(
      denied(alice, 'iam:ListAccountAliases', '*'),
    )
  })
})

describe('DeleteAccountAlias', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    await iam.send(new DeleteAccountAliasCommand({ AccountAlias: account.alias }))
    expect((await iam.send(new ListAccountAliasesCommand({}))).AccountAliases).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteAccountAliasCommand({ AccountAlias })))).toBe(
      `NoSuchEntityException 404: The Account Alias with name ${AccountAlias} cannot be found.`,
    )
  })
})

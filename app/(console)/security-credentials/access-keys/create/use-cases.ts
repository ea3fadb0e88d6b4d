/** What a key is wanted for. The texts say what would be better than a long-term key. */
export const USE_CASES = ['cli', 'local', 'compute', 'third-party', 'outside', 'other'] as const

export type UseCase = (typeof USE_CASES)[number]

export function useCaseIn(text: string | undefined): UseCase | undefined {
  return USE_CASES.find((value) => value === text)
}

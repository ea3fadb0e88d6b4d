import { CodePair, type CodePairProps } from './code-pair'
import { FROM_LEFT_EDGE, SetupStep } from './setup-steps'

/** The step of a panel that asks for two consecutive codes. Posts `code1` and `code2`. */
export function CodePairStep({ number, ...pair }: { number: number } & Omit<CodePairProps, 'className'>) {
  return (
    <SetupStep
      number={number}
      title="Enter two consecutive codes"
      text="Type the code that the app shows, wait for it to change, then type the next one."
    >
      <CodePair className={FROM_LEFT_EDGE} {...pair} />
    </SetupStep>
  )
}

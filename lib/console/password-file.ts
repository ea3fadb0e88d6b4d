import { PASSWORD_COLUMNS } from '@/lib/texts/console-access'
import { csvRow } from '@/lib/values/csv'

/** A new password as a CSV file with the columns that AWS's has, to be given to its user. */
export function passwordFile(userName: string, password: string, signInAddress = ''): { name: string; text: string } {
  const lines = [PASSWORD_COLUMNS, [userName, password, signInAddress]]
  return { name: `${userName}_credentials.csv`, text: lines.map((line) => `${csvRow(line)}\r\n`).join('') }
}

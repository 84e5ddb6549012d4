import type { Question } from '../questions/question.ts'
import type { LongList } from '../summary.ts'

/** What an answer reads of its projects beside what every answer does. */
export function needsOf({ intent }: Question): readonly LongList[] {
  switch (intent) {
    case 'trend':
    case 'readings':
      return ['readings']
    case 'news':
      return ['news']
    default:
      return []
  }
}

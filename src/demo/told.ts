import { writtenCode } from '../programme/codes.ts'
import type { Filled } from './fill.ts'

/** What can be asked of the demo, one of each kind. */
export const questions = [
  'status',
  'status Arendal',
  'status sykefravær pulje 2',
  'hvem mangler risikoanalyse i heltid?',
  'hvem har ikke svart?',
  'forfalte milepæler',
  'utvikling i sykefravær siden start',
  'rapport',
] as const

/** What was made, and what to do now. `running`: Saman runs in another window. */
export function told(filled: Filled, { url, running }: { readonly url: string; readonly running: boolean }): string {
  const { programme, projects, municipalities, made, asBefore, left } = filled
  const came = [
    ...(made > 0 ? [`${made} written now`] : []),
    ...(asBefore > 0 ? [`${asBefore} as they were`] : []),
    ...(left > 0 ? [`${left} left alone, for somebody has written in them`] : []),
  ]
  const steps = [
    ...(running ? [] : ['Type    npm start']),
    `Open    ${url}`,
    'Choose  Personal Chat',
    `Ask     ${questions[0]}`,
  ]
  return `
${programme.name}: ${projects} projects in ${municipalities} municipalities (${came.join(', ')}).
The municipalities are real. People, figures and words are made up.

${steps.map((step, place) => `  ${place + 1}. ${step}`).join('\n')}

Then    ${questions.slice(1).join('\n        ')}

A group of your own joins with the code ${writtenCode(programme.code)}.

`
}

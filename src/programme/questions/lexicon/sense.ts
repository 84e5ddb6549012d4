import type { Criterion, PagePart, ProjectState, ReportForm, Theme } from '../question.ts'

/** What a word can tell of what is asked for. */
export const cues = [
  // What it is about.
  'status',
  'fares',
  'goes',
  'programme',
  'overview',
  'project',
  'municipality',
  'takesPart',
  'everybody',
  'lacks',
  // What is no more than a fault of something that is named: "too vague on".
  'loose',
  // What only a wish that it were so makes a lack: "could be clearer on".
  'better',
  'not',
  'reading',
  'answered',
  'awaited',
  'risk',
  'grave',
  'alarming',
  'milestone',
  'overdue',
  'soon',
  'deadline',
  'upcoming',
  'reached',
  'ought',
  'trend',
  'moved',
  'changed',
  'news',
  'leader',
  'owner',
  'leads',
  'owns',
  'remind',
  'report',
  'list',
  'most',
  // What shapes a question.
  'how',
  'who',
  'which',
  'howMany',
  'asks',
  'wants',
  // What tells that it is none of Saman's.
  'doing',
  'making',
  'teaching',
  'cause',
  'where',
  'me',
  'saman',
] as const
export type Cue = (typeof cues)[number]

/** Words that carry no meaning of their own, by what they tell of the sentence. */
export const smallWords = [
  'small',
  'polite',
  'place',
  'verb',
  'subject',
  'aside',
  'person',
  'joins',
  'there',
  'be',
] as const
export type SmallWord = (typeof smallWords)[number]

/** The figures that such projects measure, whatever a group calls its indicator. */
export const measures = [
  'sickLeave',
  'shortAbsence',
  'longAbsence',
  'fullTimeShare',
  'positionSize',
  'unwantedPartTime',
  'temps',
  'overtime',
  'certificates',
  'applicants',
  'turnover',
  'staffSatisfaction',
  'userSatisfaction',
  'reputation',
  'appraisals',
] as const
export type Measure = (typeof measures)[number]

export const timeWords = [
  'month',
  'quarter',
  'half',
  'year',
  'week',
  'day',
  'previous',
  'this',
  'next',
  'latest',
  'since',
  'sinceLast',
  'sinceStart',
  'newYear',
  'today',
  'yesterday',
  'lastYear',
  'thisYear',
  'until',
  'of',
  'from',
  'ordinalMark',
  'vague',
] as const
export type TimeWord = (typeof timeWords)[number]

/** The words of one language. A text is a list with commas; "milepæl -en -er" stands for three forms, "går/gikk det" for two. */
export type Lexicon = {
  readonly cues: Readonly<Record<Cue, string>>
  readonly small: Readonly<Record<SmallWord, string>>
  readonly criteria: Readonly<Record<Criterion | 'goals' | 'plan', string>>
  /** Everyday words about other things, near in letters to those above: no slips of the finger. */
  readonly elsewhere: string
  readonly themes: Readonly<Record<Theme, string>>
  readonly states: Readonly<Record<ProjectState, string>>
  readonly forms: Readonly<Record<ReportForm, string>>
  /** What can be seen of one project. */
  readonly parts: Readonly<Record<PagePart, string>>
  readonly measures: Readonly<Record<Measure, string>>
  readonly time: Readonly<Record<TimeWord, string>>
  readonly cohort: string
  /** From January; each with its short forms. */
  readonly months: readonly string[]
  /** From Monday. */
  readonly weekdays: readonly string[]
  /** From the first and from one: "første", "to". */
  readonly ordinals: readonly string[]
  readonly numbers: readonly string[]
}

/** What one word or phrase may mean; it may mean several things, and the sentence decides. */
export type Sense =
  | `cue:${Cue}`
  | `small:${SmallWord}`
  | `criterion:${Criterion | 'goals' | 'plan'}`
  | `theme:${Theme}`
  | `state:${ProjectState}`
  | `form:${ReportForm}`
  | `part:${PagePart}`
  | `measure:${Measure}`
  | `time:${TimeWord}`
  | 'cohort'
  | 'elsewhere'
  | `month:${number}`
  | `weekday:${number}`
  | `ordinal:${number}`
  | `number:${number}`

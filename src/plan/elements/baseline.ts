import type { IsoDate } from '../../calendar/dates.ts'
import { gapsOf, type PlanElement, type Rule, type Rules, type Said } from '../element.ts'
import type { ValuesOf } from '../fields.ts'
import { definePart } from '../parts.ts'
import { type Entry, entriesOf, type Plan, recordOf } from '../plan.ts'
import { dueBy, isStale, readingList, readings, readingsByIndicator } from '../readings.ts'
import { setup } from '../setup.ts'

export const units = ['percent', 'count', 'kroner', 'hours', 'fullTimeEquivalents', 'points'] as const

/**
 * Indicators: one thing shared by baseline, goals, measures and benefits.
 * Fields follow the state's benefits method (DFØ, Gevinstrealisering): zero point, target, method, frequency, owner.
 */
export const indicators = definePart({
  id: 'indicator',
  many: true,
  title: 'name',
  fields: {
    name: { kind: 'text', max: 120, required: true },
    unit: { kind: 'choice', options: units },
    direction: { kind: 'choice', options: ['up', 'down'] },
    startValue: { kind: 'number' },
    startDate: { kind: 'date' },
    source: { kind: 'text', max: 300 },
    /** How many people the figure is about: of a few, it can point at one of them (small-units.ts). */
    people: { kind: 'number', least: 1, whole: true },
    target: { kind: 'number' },
    targetDate: { kind: 'date' },
    frequency: { kind: 'choice', options: ['monthly', 'quarterly', 'halfYearly', 'yearly'] },
    responsible: { kind: 'person', orName: true },
    deputy: { kind: 'person', orName: true },
  },
  steps: [
    { id: 'what', fields: ['name', 'unit', 'direction'] },
    { id: 'start', fields: ['startValue', 'startDate', 'source', 'people'] },
    { id: 'target', fields: ['target', 'targetDate'] },
    { id: 'reading', fields: ['frequency', 'responsible', 'deputy'] },
  ],
  order: [['startDate', 'targetDate']],
})

export type Indicator = Entry<ValuesOf<typeof indicators.fields>>

const nb = {
  name: 'Målbart utgangspunkt',
  the: 'det målbare utgangspunktet',
  words: ['utgangspunkt', 'baseline', 'nullpunkt', 'indikator', 'indikatorer', 'startverdi'],
  why: 'Et prosjekt er et forsøk. Uten et tall for hvor dere sto, kan ingen si om det virket.',
  fields: {
    name: { label: 'Hva måler dere?', short: 'Indikator', hint: 'For eksempel «Sykefravær i hjemmetjenesten».' },
    unit: { label: 'Måleenhet' },
    direction: { label: 'Ønsket retning' },
    startValue: { label: 'Startverdi', hint: 'Skriv tallet slik dere pleier, for eksempel 8,1.' },
    startDate: { label: 'Målt når?', short: 'Målt' },
    source: {
      label: 'Kilde',
      hint: 'Hvor kommer tallet fra? For eksempel lønnssystemet eller medarbeiderundersøkelsen.',
    },
    people: {
      label: 'Hvor mange gjelder tallet?',
      short: 'Antall personer',
      hint: 'Valgfritt. Er dere færre enn fem, vises tallet aldri alene for andre, for det kan peke på én person.',
    },
    target: { label: 'Målverdi' },
    targetDate: { label: 'Innen når?', short: 'Frist' },
    frequency: { label: 'Hvor ofte måler dere?', short: 'Måling' },
    responsible: { label: 'Hvem melder inn tallet?', short: 'Melder inn', other: 'Eller skriv navn eller rolle' },
    deputy: { label: 'Hvem er stedfortreder?', short: 'Stedfortreder', other: 'Eller skriv navn eller rolle' },
  },
  options: {
    unit: {
      percent: 'Prosent',
      count: 'Antall',
      kroner: 'Kroner',
      hours: 'Timer',
      fullTimeEquivalents: 'Årsverk',
      points: 'Poeng',
    },
    direction: { up: 'Opp', down: 'Ned' },
    frequency: { monthly: 'Hver måned', quarterly: 'Hvert kvartal', halfYearly: 'Hvert halvår', yearly: 'Hvert år' },
  },
  steps: {
    'indicator.what': 'Hva dere måler',
    'indicator.start': 'Der dere står nå',
    'indicator.target': 'Der dere vil',
    'indicator.reading': 'Hvem følger med, og hvor ofte',
  },
  list: { add: 'Legg til indikator', heading: 'Indikatorer', one: 'indikator' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen indikatorer.',
      why: 'Da vet dere ikke hvor dere begynte, og heller ikke om noe ble bedre.',
      close: 'Begynn med det tallet dere snakker mest om, for eksempel sykefraværet i siste kvartal.',
    }),
    noUnit: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Indikatoren «${names}» mangler måleenhet eller ønsket retning.`
          : `${share('indikatorer', 'indikatorene')} mangler måleenhet eller ønsket retning: ${names}.`,
      why: 'Et tall uten enhet kan ikke sammenlignes, og uten retning vet ingen om opp er bra.',
      close: 'Velg enhet og retning.',
    }),
    noValue: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Indikatoren «${names}» mangler startverdi.`
          : `${share('indikatorer', 'indikatorene')} mangler startverdi: ${names}.`,
      why: 'Uten startverdi kan ingen si om forsøket lyktes. En manglende verdi regnes aldri som null.',
      close: 'Hent det siste tallet dere har. Et eldre tall er bedre enn ingenting, så lenge kilden er oppgitt.',
    }),
    noDate: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Startverdien til «${names}» mangler dato.`
          : `${share('startverdier', 'startverdiene')} mangler dato: ${names}.`,
      why: 'Et tall uten dato kan ikke brukes som utgangspunkt.',
      close: 'Skriv når tallet ble målt.',
    }),
    noSource: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Startverdien til «${names}» mangler kilde.`
          : `${share('startverdier', 'startverdiene')} mangler kilde: ${names}.`,
      why: 'Neste måling må komme fra samme sted for å kunne sammenlignes.',
      close: 'Skriv hvor tallet er hentet fra.',
    }),
    late: ({ names, facts }: Said) => ({
      what: `Utgangspunktet er målt etter at prosjektet startet ${facts.start}: ${names}.`,
      why: 'Da kan tiltakene alt ha virket, og framgangen ser mindre ut enn den er.',
      close: 'Finn et tall fra før prosjektet startet.',
    }),
    noReader: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Ingen har ansvar for å melde inn tallet til «${names}».`
          : `${share('indikatorer', 'indikatorene')} mangler en som melder inn tallet: ${names}.`,
      why: 'Målinger som ingen har ansvar for, stopper etter to måneder.',
      close: 'Velg en person, og gjerne en stedfortreder.',
    }),
    stale: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Siste tall for «${names}» er utdatert.`
          : `${share('indikatorer', 'indikatorene')} har utdaterte tall: ${names}.`,
      why: 'Uten ferske tall ser dere ikke om det virker, før det er for sent å gjøre noe med det.',
      close: 'Legg inn tallet for den siste perioden. Finnes det ikke, så mål sjeldnere.',
    }),
    targetIsStart: ({ names }: Said) => ({
      what: `Målverdien er lik startverdien: ${names}.`,
      why: 'Da er målet nådd før dere har begynt.',
      close: 'Sett en målverdi som viser hva dere vil oppnå.',
    }),
    wrongWay: ({ names }: Said) => ({
      what: `Målverdien går motsatt vei av den ønskede retningen: ${names}.`,
      why: 'Enten er retningen eller tallet skrevet feil.',
      close: 'Se over målverdien. Er det retningen som er feil, retter dere den under «Hva dere måler».',
    }),
  },
  example: {
    title: 'Indikatorer med utgangspunkt',
    source: 'Tinn kommune, i gjennomgangen av programmet Saman om ein betre kommune; Andebu fra offentlige kilder',
    lines: [
      'Tinn knyttet hvert hovedmål til tall: sykefraværet ned 20 %, deltidsstillingene ned 30–50 %.',
      'Ved siden av: medarbeiderundersøkelse, statistikk over uønsket deltid, søkere per ledig stilling, brukerundersøkelse.',
      'Andebu satte seg et tall med årstall: sykefravær på 6,5 % i 2015.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Målbart utgangspunkt',
  the: 'det målbare utgangspunktet',
  words: ['utgangspunkt', 'baseline', 'nullpunkt', 'indikator', 'indikatorar', 'startverdi'],
  why: 'Eit prosjekt er eit forsøk. Utan eit tal for kvar de stod, kan ingen seie om det verka.',
  fields: {
    name: { label: 'Kva måler de?', short: 'Indikator', hint: 'Til dømes «Sjukefråvær i heimetenesta».' },
    unit: { label: 'Måleeining' },
    direction: { label: 'Ønskt retning' },
    startValue: { label: 'Startverdi', hint: 'Skriv talet slik de plar, til dømes 8,1.' },
    startDate: { label: 'Målt når?', short: 'Målt' },
    source: { label: 'Kjelde', hint: 'Kvar kjem talet frå? Til dømes lønssystemet eller medarbeidarundersøkinga.' },
    people: {
      label: 'Kor mange gjeld talet?',
      short: 'Tal på personar',
      hint: 'Valfritt. Er de færre enn fem, får andre aldri sjå talet åleine, for det kan peike ut éin person.',
    },
    target: { label: 'Målverdi' },
    targetDate: { label: 'Innan når?', short: 'Frist' },
    frequency: { label: 'Kor ofte måler de?', short: 'Måling' },
    responsible: { label: 'Kven melder inn talet?', short: 'Melder inn', other: 'Eller skriv namn eller rolle' },
    deputy: { label: 'Kven er varaperson?', short: 'Varaperson', other: 'Eller skriv namn eller rolle' },
  },
  options: {
    unit: {
      percent: 'Prosent',
      count: 'Antal',
      kroner: 'Kroner',
      hours: 'Timar',
      fullTimeEquivalents: 'Årsverk',
      points: 'Poeng',
    },
    direction: { up: 'Opp', down: 'Ned' },
    frequency: { monthly: 'Kvar månad', quarterly: 'Kvart kvartal', halfYearly: 'Kvart halvår', yearly: 'Kvart år' },
  },
  steps: {
    'indicator.what': 'Kva de måler',
    'indicator.start': 'Der de står no',
    'indicator.target': 'Der de vil',
    'indicator.reading': 'Kven følgjer med, og kor ofte',
  },
  list: { add: 'Legg til indikator', heading: 'Indikatorar', one: 'indikator' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen indikatorar.',
      why: 'Då veit de ikkje kvar de byrja, og heller ikkje om noko vart betre.',
      close: 'Byrj med det talet de snakkar mest om, til dømes sjukefråværet i siste kvartal.',
    }),
    noUnit: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Indikatoren «${names}» manglar måleeining eller ønskt retning.`
          : `${share('indikatorar', 'indikatorane')} manglar måleeining eller ønskt retning: ${names}.`,
      why: 'Eit tal utan eining kan ikkje samanliknast, og utan retning veit ingen om opp er bra.',
      close: 'Vel eining og retning.',
    }),
    noValue: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Indikatoren «${names}» manglar startverdi.`
          : `${share('indikatorar', 'indikatorane')} manglar startverdi: ${names}.`,
      why: 'Utan startverdi kan ingen seie om forsøket lukkast. Ein verdi som manglar, blir aldri rekna som null.',
      close: 'Hent det siste talet de har. Eit eldre tal er betre enn ingenting, så lenge kjelda står der.',
    }),
    noDate: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Startverdien til «${names}» manglar dato.`
          : `${share('startverdiar', 'startverdiane')} manglar dato: ${names}.`,
      why: 'Eit tal utan dato kan ikkje brukast som utgangspunkt.',
      close: 'Skriv når talet vart målt.',
    }),
    noSource: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Startverdien til «${names}» manglar kjelde.`
          : `${share('startverdiar', 'startverdiane')} manglar kjelde: ${names}.`,
      why: 'Neste måling må kome frå same stad for å kunne samanliknast.',
      close: 'Skriv kvar talet er henta frå.',
    }),
    late: ({ names, facts }) => ({
      what: `Utgangspunktet er målt etter at prosjektet starta ${facts.start}: ${names}.`,
      why: 'Då kan tiltaka alt ha verka, og framgangen ser mindre ut enn han er.',
      close: 'Finn eit tal frå før prosjektet starta.',
    }),
    noReader: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Ingen har ansvar for å melde inn talet til «${names}».`
          : `${share('indikatorar', 'indikatorane')} manglar ein som melder inn talet: ${names}.`,
      why: 'Målingar som ingen har ansvar for, stoppar etter to månader.',
      close: 'Vel ein person, og gjerne ein vara.',
    }),
    stale: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Det siste talet for «${names}» er utdatert.`
          : `${share('indikatorar', 'indikatorane')} har utdaterte tal: ${names}.`,
      why: 'Utan ferske tal ser de ikkje om det verkar, før det er for seint å gjere noko med det.',
      close: 'Legg inn talet for den siste perioden. Finst det ikkje, så mål sjeldnare.',
    }),
    targetIsStart: ({ names }) => ({
      what: `Målverdien er lik startverdien: ${names}.`,
      why: 'Då er målet nådd før de har byrja.',
      close: 'Set ein målverdi som viser kva de vil oppnå.',
    }),
    wrongWay: ({ names }) => ({
      what: `Målverdien går motsett veg av den ønskte retninga: ${names}.`,
      why: 'Anten er retninga eller talet skrive feil.',
      close: 'Sjå over målverdien. Er det retninga som er feil, rettar de henne under «Kva de måler».',
    }),
  },
  example: {
    title: 'Indikatorar med utgangspunkt',
    source: 'Tinn kommune, i gjennomgangen av programmet Saman om ein betre kommune; Andebu frå offentlege kjelder',
    lines: [
      'Tinn knytte kvart hovudmål til tal: sjukefråværet ned 20 %, deltidsstillingane ned 30–50 %.',
      'Ved sida av: medarbeidarundersøking, statistikk over uønskt deltid, søkjarar per ledig stilling, brukarundersøking.',
      'Andebu sette seg eit tal med årstal: sjukefråvær på 6,5 % i 2015.',
    ],
  },
}

const en: typeof nb = {
  name: 'Measurable baseline',
  the: 'the measurable baseline',
  words: ['baseline', 'indicator', 'indicators', 'start value', 'starting point'],
  why: 'A project is an experiment. Without a figure for where you stood, nobody can say whether it worked.',
  fields: {
    name: { label: 'What do you measure?', short: 'Indicator', hint: 'For example “Sick leave in home care”.' },
    unit: { label: 'Unit' },
    direction: { label: 'Wished direction' },
    startValue: { label: 'Start value', hint: 'Write the number as you usually do, for example 8.1.' },
    startDate: { label: 'Measured when?', short: 'Measured' },
    source: { label: 'Source', hint: 'Where does the figure come from? For example payroll or the employee survey.' },
    people: {
      label: 'How many people is the figure about?',
      short: 'Number of people',
      hint: 'Optional. If there are fewer than five of you, others never see the figure alone: it could point at one person.',
    },
    target: { label: 'Target' },
    targetDate: { label: 'By when?', short: 'Due' },
    frequency: { label: 'How often do you measure?', short: 'Measured' },
    responsible: { label: 'Who reports the figure?', short: 'Reports', other: 'Or write a name or a role' },
    deputy: { label: 'Who is the deputy?', short: 'Deputy', other: 'Or write a name or a role' },
  },
  options: {
    unit: {
      percent: 'Per cent',
      count: 'Count',
      kroner: 'Kroner',
      hours: 'Hours',
      fullTimeEquivalents: 'Full-time equivalents',
      points: 'Points',
    },
    direction: { up: 'Up', down: 'Down' },
    frequency: {
      monthly: 'Every month',
      quarterly: 'Every quarter',
      halfYearly: 'Every half-year',
      yearly: 'Every year',
    },
  },
  steps: {
    'indicator.what': 'What you measure',
    'indicator.start': 'Where you stand now',
    'indicator.target': 'Where you want to be',
    'indicator.reading': 'Who keeps an eye on it, and how often',
  },
  list: { add: 'Add indicator', heading: 'Indicators', one: 'indicator' },
  gaps: {
    none: () => ({
      what: 'The plan has no indicators.',
      why: 'Then you do not know where you began, nor whether anything got better.',
      close: 'Begin with the figure you talk about most, such as sick leave in the last quarter.',
    }),
    noUnit: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The indicator “${names}” has no unit or wished direction.`
          : `${share('indicators')} have no unit or wished direction: ${names}.`,
      why: 'A figure without a unit cannot be compared, and without a direction nobody knows whether up is good.',
      close: 'Choose a unit and a direction.',
    }),
    noValue: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The indicator “${names}” has no start value.`
          : `${share('indicators')} have no start value: ${names}.`,
      why: 'Without one, nobody can say whether the experiment worked. A missing value never counts as zero.',
      close: 'Take the latest figure you have. An older one is better than nothing, as long as the source is given.',
    }),
    noDate: ({ names, count, share }) => ({
      what:
        count === 1 ? `The start value of “${names}” has no date.` : `${share('start values')} have no date: ${names}.`,
      why: 'A figure without a date cannot be a baseline.',
      close: 'Write when it was measured.',
    }),
    noSource: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The start value of “${names}” has no source.`
          : `${share('start values')} have no source: ${names}.`,
      why: 'The next reading must come from the same place to be comparable.',
      close: 'Write where the figure comes from.',
    }),
    late: ({ names, facts }) => ({
      what: `The baseline was measured after the project began on ${facts.start}: ${names}.`,
      why: 'The measures may already have had an effect, and progress will look smaller than it is.',
      close: 'Find a figure from before the start.',
    }),
    noReader: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Nobody reports the figure for “${names}”.`
          : `${share('indicators')} have nobody who reports the figure: ${names}.`,
      why: 'Readings that nobody owns stop after two months.',
      close: 'Choose a person, and preferably a deputy.',
    }),
    stale: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The latest figure for “${names}” is out of date.`
          : `${share('indicators')} have figures that are out of date: ${names}.`,
      why: 'Without fresh figures you cannot see whether it works until it is too late to change anything.',
      close: 'Enter the figure for the last period. If there is none, measure less often.',
    }),
    targetIsStart: ({ names }) => ({
      what: `The target equals the start value: ${names}.`,
      why: 'Then the goal is reached before you have begun.',
      close: 'Set a target that shows what you want to achieve.',
    }),
    wrongWay: ({ names }) => ({
      what: `The target goes against the wished direction: ${names}.`,
      why: 'Either the direction or the figure is mistyped.',
      close: 'Look over the target. If it is the direction that is wrong, correct it under “What you measure”.',
    }),
  },
  example: {
    title: 'Indicators with a baseline',
    source: 'Tinn municipality, in the review of the programme Saman om ein betre kommune; Andebu from public sources',
    lines: [
      'Tinn tied each main goal to figures: sick leave down 20%, part-time positions down 30–50%.',
      'Alongside: employee survey, statistics on unwanted part time, applicants per vacancy, user survey.',
      'Andebu set a figure with a year: sick leave of 6.5% in 2015.',
    ],
  },
}

/** What a target is judged by, the indicator's own as well as a goal's. */
export const targetRules = {
  targetIsStart: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Målverdien er en annen enn startverdien.',
      nn: 'Målverdien er ein annan enn startverdien.',
      en: 'The target differs from the start value.',
    },
  },
  wrongWay: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Målverdien ligger i den ønskede retningen.',
      nn: 'Målverdien ligg i den ønskte retninga.',
      en: 'The target lies in the wished direction.',
    },
  },
} satisfies Readonly<Record<string, Rule>>

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har minst én indikator.',
      nn: 'Planen har minst éin indikator.',
      en: 'The plan has at least one indicator.',
    },
  },
  noUnit: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Hver indikator har måleenhet og ønsket retning.',
      nn: 'Kvar indikator har måleeining og ønskt retning.',
      en: 'Each indicator has a unit and a wished direction.',
    },
  },
  noValue: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver indikator har en startverdi.',
      nn: 'Kvar indikator har ein startverdi.',
      en: 'Each indicator has a start value.',
    },
  },
  noDate: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver startverdi har en dato.',
      nn: 'Kvar startverdi har ein dato.',
      en: 'Each start value has a date.',
    },
  },
  noSource: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hver startverdi har en kilde.',
      nn: 'Kvar startverdi har ei kjelde.',
      en: 'Each start value has a source.',
    },
  },
  late: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Startverdien er målt før prosjektet kan ha virket.',
      nn: 'Startverdien er målt før prosjektet kan ha verka.',
      en: 'The start value is measured before the project can have had any effect.',
    },
  },
  ...targetRules,
  noReader: {
    severity: 'minor',
    source: 'method',
    says: {
      nb: 'Hver indikator har en som melder inn tallet.',
      nn: 'Kvar indikator har ein som melder inn talet.',
      en: 'Each indicator has somebody who reports the figure.',
    },
  },
  stale: {
    severity: 'minor',
    source: 'method',
    says: {
      nb: 'Hver indikator har et tall for den siste perioden.',
      nn: 'Kvar indikator har eit tal for den siste perioden.',
      en: 'Each indicator has a figure for the last period.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('baseline', nb)

export const baseline: PlanElement = {
  id: 'baseline',
  alsoJudges: [{ part: setup, fields: ['from'] }],
  list: indicators,
  side: readingList,
  picture: 'indicators',
  texts: { nb, nn, en },
  rules,
  gaps(plan, today) {
    const all = entriesOf(plan, indicators)
    if (all.length === 0) return [gap.whole('none', indicators, 'what')]
    const { from } = recordOf(plan, setup)
    const stale = outOfDate(plan, today)
    const started = measured(all)
    const withTarget = started.filter((one) => one.values.target !== undefined)
    return [
      ...gap.among(
        'noUnit',
        indicators,
        'what',
        all,
        all.filter((one) => !one.values.unit || !one.values.direction),
      ),
      ...gap.among(
        'noValue',
        indicators,
        'start',
        all,
        all.filter((one) => one.values.startValue === undefined),
      ),
      ...gap.among(
        'noDate',
        indicators,
        'start',
        started,
        started.filter((one) => !one.values.startDate),
      ),
      ...gap.among(
        'noSource',
        indicators,
        'start',
        started,
        started.filter((one) => !one.values.source),
      ),
      ...(from
        ? gap.among(
            'late',
            indicators,
            'start',
            all,
            started.filter((one) => one.values.startDate && one.values.startDate > from),
            { start: from },
          )
        : []),
      ...gap.among(
        'targetIsStart',
        indicators,
        'target',
        all,
        withTarget.filter((one) => one.values.target === one.values.startValue),
      ),
      ...gap.among(
        'wrongWay',
        indicators,
        'target',
        all,
        withTarget.filter((one) => againstDirection(one.values)),
      ),
      ...gap.among(
        'noReader',
        indicators,
        'reading',
        all,
        all.filter((one) => !one.values.responsible),
      ),
      ...gap.among('stale', indicators, 'reading', all, stale).map((found) => ({
        ...found,
        where: { part: readings.id, step: 'value', ...(stale[0] ? { about: stale[0].id } : {}) },
      })),
    ]
  },
}

/** The indicators whose latest figure is out of date: none before the project begins, none for what comes after its end. */
export function outOfDate(plan: Plan, today: IsoDate): readonly Indicator[] {
  const { from, to } = recordOf(plan, setup)
  if (!from) return []
  const read = readingsByIndicator(plan)
  const due = dueBy(today, to)
  return measured(entriesOf(plan, indicators)).filter((one) =>
    isStale(one.values, read.get(one.id)?.at(-1)?.values.date, from, due),
  )
}

/** Those with a start value. */
const measured = (all: readonly Indicator[]) => all.filter((one) => one.values.startValue !== undefined)

/** Whether a target lies on the wrong side of the start value. False when something is missing: missing is never zero. */
export function againstDirection(indicator: {
  startValue?: number
  target?: number
  direction?: 'up' | 'down'
}): boolean {
  const { startValue, target, direction } = indicator
  if (startValue === undefined || target === undefined || !direction) return false
  return direction === 'up' ? target < startValue : target > startValue
}

import { type Gap, gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { leadsSomewhere } from '../links.ts'
import { definePart } from '../parts.ts'
import { entriesOf, type Plan } from '../plan.ts'
import { indicators } from './baseline.ts'

/** What the project does. What a measure serves is a link of the chain measure → driver → result goal → effect. */
export const measures = definePart({
  id: 'measure',
  many: true,
  title: 'name',
  fields: {
    name: { kind: 'text', max: 200, required: true },
    audience: { kind: 'text', max: 200 },
    responsible: { kind: 'person', orName: true },
    from: { kind: 'date' },
    to: { kind: 'date' },
    serves: { kind: 'reference', to: ['driverGoal', 'resultGoal'] },
  },
  steps: [
    { id: 'what', fields: ['name', 'audience'] },
    { id: 'who', fields: ['responsible', 'from', 'to'] },
    { id: 'serves', fields: ['serves'] },
  ],
  order: [['from', 'to']],
})

const nb = {
  name: 'Tiltak',
  the: 'tiltakene',
  words: ['tiltak', 'tiltakene', 'tiltaksplan', 'oversikt over tiltak'],
  why: 'Tiltakene er det folk merker av prosjektet. Planen må si hvem som gjør hva, når, og hvorfor dere tror det virker. Analysen kommer først.',
  fields: {
    name: { label: 'Hva skal dere gjøre?', short: 'Tiltak', hint: 'For eksempel «Langturnus i bofellesskapene».' },
    audience: { label: 'For hvem?', short: 'For', hint: 'For eksempel «Ledere med personalansvar».' },
    responsible: { label: 'Hvem er ansvarlig?', short: 'Ansvarlig', other: 'Eller skriv navn eller rolle' },
    from: { label: 'Fra' },
    to: { label: 'Til' },
    serves: {
      label: 'Hvilket mål skal tiltaket bidra til?',
      short: 'Bidrar til',
      hint: 'Et drivermål, eller et resultatmål direkte.',
    },
  },
  options: {},
  steps: {
    'measure.what': 'Tiltaket',
    'measure.who': 'Ansvarlig og periode',
    'measure.serves': 'Målet det bidrar til',
  },
  list: { add: 'Legg til tiltak', heading: 'Tiltak', one: 'tiltak' },
  gaps: {
    measureDriven: ({ facts }: Said) => ({
      what:
        facts.startValues !== '0'
          ? 'Planen har tiltak, men sier ikke hvilken utfordring de skal løse.'
          : facts.challenges !== '0'
            ? 'Planen har tiltak, men ikke noe tall for hvor kommunen står før de virker.'
            : 'Planen har tiltak, men verken utfordringen de skal løse, eller et tall for hvor kommunen står.',
      why: 'Det er lett å begynne i den enden. De som leste planene i programmet, spurte likevel hva som utløser et tiltak, hvis det ikke er en analyse av egen situasjon.',
      close:
        facts.startValues !== '0'
          ? 'Skriv hva utfordringen består i hos dere. Tiltakene blir stående så lenge.'
          : facts.challenges !== '0'
            ? 'Legg inn en startverdi for det dere vil endre. Tiltakene blir stående så lenge.'
            : 'Begynn med utfordringen, og legg så inn en startverdi. Tiltakene blir stående så lenge.',
    }),
    none: () => ({
      what: 'Planen har ingen tiltak.',
      why: 'Da vet ingen hva de skal gjøre for at dere skal nå målene.',
      close: 'Begynn med det tiltaket dere har mest tro på, og hvem som tar det.',
    }),
    noOwner: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» mangler ansvarlig.`
          : `${share('tiltak', 'tiltakene')} mangler ansvarlig: ${names}.`,
      why: 'Tiltak konkurrerer med alt det andre dere skal rekke. Det som ingen eier, taper.',
      close: 'Velg én person som sørger for at tiltaket blir gjort.',
    }),
    noPeriod: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» mangler start eller slutt.`
          : `${share('tiltak', 'tiltakene')} mangler start eller slutt: ${names}.`,
      why: 'Uten en periode kan dere ikke se om det er tiltaket som har flyttet tallene.',
      close: 'Sett datoene fra og til. Skal det fortsette etter prosjektet, bruker dere prosjektets siste dag.',
    }),
    servesNothing: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» er ikke knyttet til noe mål.`
          : `${noneOf('tiltak er ikke knyttet til noe mål', 'tiltakene er knyttet til noe mål')}: ${names}.`,
      why: 'Da kan ingen si hvorfor dere gjør nettopp dette, eller når det er nok.',
      close:
        'Velg drivermålet eller resultatmålet tiltaket skal bidra til. Finnes det ikke, legger dere det inn først.',
    }),
  },
  example: {
    title: 'Tiltak som sier hva og for hvem',
    source: 'Arendal kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Årlig medarbeidersamtale, for alle ansatte i kommunen.',
      'Kurset «Den nødvendige samtalen», for ledere med personalansvar.',
      'Verksted om oppfølging av sykmeldte og bruk av Altinn, for de samme lederne.',
    ],
  },
}

const nn: typeof nb = {
  name: 'Tiltak',
  the: 'tiltaka',
  words: ['tiltak', 'tiltaka', 'tiltaksplan', 'oversikt over tiltak'],
  why: 'Tiltaka er det folk merkar av prosjektet. Planen må seie kven som gjer kva, når, og kvifor de trur det verkar. Analysen kjem først.',
  fields: {
    name: { label: 'Kva skal de gjere?', short: 'Tiltak', hint: 'Til dømes «Langturnus i bufellesskapa».' },
    audience: { label: 'For kven?', short: 'For', hint: 'Til dømes «Leiarar med personalansvar».' },
    responsible: { label: 'Kven er ansvarleg?', short: 'Ansvarleg', other: 'Eller skriv namn eller rolle' },
    from: { label: 'Frå' },
    to: { label: 'Til' },
    serves: {
      label: 'Kva mål skal tiltaket hjelpe fram?',
      short: 'Hjelper fram',
      hint: 'Eit drivarmål, eller eit resultatmål direkte.',
    },
  },
  options: {},
  steps: {
    'measure.what': 'Tiltaket',
    'measure.who': 'Ansvarleg og periode',
    'measure.serves': 'Målet det hjelper fram',
  },
  list: { add: 'Legg til tiltak', heading: 'Tiltak', one: 'tiltak' },
  gaps: {
    measureDriven: ({ facts }) => ({
      what:
        facts.startValues !== '0'
          ? 'Planen har tiltak, men seier ikkje kva utfordring dei skal løyse.'
          : facts.challenges !== '0'
            ? 'Planen har tiltak, men ikkje noko tal for kvar kommunen står før dei verkar.'
            : 'Planen har tiltak, men verken utfordringa dei skal løyse, eller eit tal for kvar kommunen står.',
      why: 'Det er lett å byrje i den enden. Dei som las planane i programmet, spurde likevel kva som utløyser eit tiltak, om det ikkje er ein analyse av eigen situasjon.',
      close:
        facts.startValues !== '0'
          ? 'Skriv kva utfordringa går ut på hos dykk. Tiltaka blir ståande så lenge.'
          : facts.challenges !== '0'
            ? 'Legg inn ein startverdi for det de vil endre. Tiltaka blir ståande så lenge.'
            : 'Byrj med utfordringa, og legg så inn ein startverdi. Tiltaka blir ståande så lenge.',
    }),
    none: () => ({
      what: 'Planen har ingen tiltak.',
      why: 'Då veit ingen kva dei skal gjere for at de skal nå måla.',
      close: 'Byrj med det tiltaket de har mest tru på, og kven som tek det.',
    }),
    noOwner: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» manglar ansvarleg.`
          : `${share('tiltak', 'tiltaka')} manglar ansvarleg: ${names}.`,
      why: 'Tiltak konkurrerer med alt anna de skal rekke. Det som ingen eig, taper.',
      close: 'Vel éin person som syter for at tiltaket blir gjort.',
    }),
    noPeriod: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» manglar start eller slutt.`
          : `${share('tiltak', 'tiltaka')} manglar start eller slutt: ${names}.`,
      why: 'Utan ein periode ser de ikkje om det er tiltaket som har flytt tala.',
      close: 'Set datoane frå og til. Skal det halde fram etter prosjektet, bruker de siste dagen i prosjektet.',
    }),
    servesNothing: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Tiltaket «${names}» er ikkje knytt til noko mål.`
          : `${noneOf('tiltak er ikkje knytte til noko mål', 'tiltaka er knytte til noko mål')}: ${names}.`,
      why: 'Då kan ingen seie kvifor de gjer nett dette, eller når det er nok.',
      close: 'Vel drivarmålet eller resultatmålet tiltaket skal hjelpe fram. Finst det ikkje, legg de det inn først.',
    }),
  },
  example: {
    title: 'Tiltak som seier kva og for kven',
    source: 'Arendal kommune, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Årleg medarbeidarsamtale, for alle tilsette i kommunen.',
      'Kurset «Den nødvendige samtalen», for leiarar med personalansvar.',
      'Verkstad om oppfølging av sjukmelde og bruk av Altinn, for dei same leiarane.',
    ],
  },
}

const en: typeof nb = {
  name: 'Measures',
  the: 'the measures',
  words: ['measure', 'measures', 'overview of measures'],
  why: 'Measures are what people notice of the project. The plan must say who does what, when, and why you believe it works. Analysis comes first.',
  fields: {
    name: { label: 'What shall you do?', short: 'Measure', hint: 'For example “Long shifts in supported housing”.' },
    audience: { label: 'For whom?', short: 'For', hint: 'For example “Leaders with staff responsibility”.' },
    responsible: { label: 'Who is responsible?', short: 'Responsible', other: 'Or write a name or a role' },
    from: { label: 'From' },
    to: { label: 'To' },
    serves: { label: 'Which goal does it serve?', short: 'Serves', hint: 'A driver goal, or a result goal directly.' },
  },
  options: {},
  steps: {
    'measure.what': 'The measure',
    'measure.who': 'Owner and period',
    'measure.serves': 'The goal it serves',
  },
  list: { add: 'Add measure', heading: 'Measures', one: 'measure' },
  gaps: {
    measureDriven: ({ facts }) => ({
      what:
        facts.startValues !== '0'
          ? 'The plan has measures, but does not say which challenge they shall meet.'
          : facts.challenges !== '0'
            ? 'The plan has measures, but no figure for where the municipality stands before they take effect.'
            : 'The plan has measures, but neither the challenge they shall meet nor a figure for where the municipality stands.',
      why: 'It is easy to begin at that end. Those who read the programme’s plans still asked what triggers a measure, if not an analysis of one’s own situation.',
      close:
        facts.startValues !== '0'
          ? 'Write what the challenge is in your municipality. The measures stay where they are meanwhile.'
          : facts.challenges !== '0'
            ? 'Enter a start value for what you want to change. The measures stay where they are meanwhile.'
            : 'Begin with the challenge, then enter a start value. The measures stay where they are meanwhile.',
    }),
    none: () => ({
      what: 'The plan has no measures.',
      why: 'Then nobody knows what to do for the goals to be reached.',
      close: 'Begin with the measure you believe in most, and who takes it on.',
    }),
    noOwner: ({ names, count, share }) => ({
      what: count === 1 ? `The measure “${names}” has no owner.` : `${share('measures')} have no owner: ${names}.`,
      why: 'Measures compete with everything else you have to do. What nobody owns, loses.',
      close: 'Choose one person who sees to it that the measure is carried out.',
    }),
    noPeriod: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The measure “${names}” lacks a start or an end date.`
          : `${share('measures')} lack a start or an end date: ${names}.`,
      why: 'Without a period you cannot see whether it was the measure that moved the figures.',
      close: 'Set both dates. If it goes on after the project, use the project’s last day.',
    }),
    servesNothing: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `The measure “${names}” is not tied to any goal.`
          : `${noneOf('measures are not tied to any goal', 'measures is tied to a goal')}: ${names}.`,
      why: 'Then nobody can say why you do this rather than something else, or when it is enough.',
      close: 'Choose the driver goal or result goal that it serves. If that is not there yet, add it first.',
    }),
  },
  example: {
    title: 'Measures that say what and for whom',
    source: 'Arendal municipality, in the review of the programme Saman om ein betre kommune',
    lines: [
      'A yearly appraisal, for all employees of the municipality.',
      'The course “Den nødvendige samtalen”, for leaders with staff responsibility.',
      'A workshop on following up the sick-listed and using Altinn, for the same leaders.',
    ],
  },
}

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har minst ett tiltak.',
      nn: 'Planen har minst eitt tiltak.',
      en: 'The plan has at least one measure.',
    },
  },
  measureDriven: {
    severity: 'minor',
    source: 'review',
    says: {
      nb: 'Utfordringen og utgangspunktet kommer før tiltakene.',
      nn: 'Utfordringa og utgangspunktet kjem før tiltaka.',
      en: 'The challenge and the baseline come before the measures.',
    },
  },
  noOwner: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert tiltak har en ansvarlig.',
      nn: 'Kvart tiltak har ein ansvarleg.',
      en: 'Each measure has somebody responsible.',
    },
  },
  noPeriod: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert tiltak har en periode, fra og til.',
      nn: 'Kvart tiltak har ein periode, frå og til.',
      en: 'Each measure has a period, from and to.',
    },
  },
  servesNothing: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Hvert tiltak bidrar til et drivermål eller et resultatmål.',
      nn: 'Kvart tiltak hjelper fram eit drivarmål eller eit resultatmål.',
      en: 'Each measure serves a driver goal or a result goal.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('measures', nb)

/** The review's criterion 5: what, for whom, who is responsible, from when to when, and what it serves. */
export const measuresElement: PlanElement = {
  id: 'measures',
  list: measures,
  texts: { nb, nn, en },
  rules,
  gaps(plan) {
    const all = entriesOf(plan, measures)
    if (all.length === 0) return [gap.whole('none', measures, 'what')]
    return [
      ...measureDriven(plan),
      ...gap.among(
        'noOwner',
        measures,
        'who',
        all,
        all.filter((one) => !one.values.responsible),
      ),
      ...gap.among(
        'noPeriod',
        measures,
        'who',
        all,
        all.filter((one) => !one.values.from || !one.values.to),
      ),
      ...gap.among(
        'servesNothing',
        measures,
        'serves',
        all,
        all.filter((one) => !leadsSomewhere(plan, measures.fields.serves.to, one.values.serves)),
      ),
    ]
  },
}

/**
 * Measures before purpose or baseline (the review's learning point "Tiltaksdrevet?"). Said once for the whole plan, and
 * where it leads is to what comes first of what is missing: the challenge, then a start value.
 */
export function measureDriven(plan: Plan): readonly Gap[] {
  const challenges = plan.entries.filter((one) => one.part === 'purpose' && one.values.challenge).length
  const known = entriesOf(plan, indicators)
  const startValues = known.filter((one) => one.values.startValue !== undefined).length
  if (challenges > 0 && startValues > 0) return []
  const [indicator] = known
  const found = gap.whole('measureDriven', indicators, 'what', { challenges, startValues })
  if (challenges === 0) return [{ ...found, where: { part: 'purpose', step: 'challenge' } }]
  return [indicator ? { ...found, where: { part: indicators.id, step: 'start', entry: indicator.id } } : found]
}

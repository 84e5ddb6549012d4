import { daysBetween, osloDate } from '../../calendar/dates.ts'
import { asItIsField, asItIsStep, asItIsTexts, notLeft } from '../as-it-is.ts'
import { saysNoConsequence } from '../claims.ts'
import { gapsOf, type PlanElement, type Rules, type Said } from '../element.ts'
import { suits } from '../fields.ts'
import { definePart } from '../parts.ts'
import { entriesOf } from '../plan.ts'
import { levelOf, type RiskLevel, scores } from '../risks.ts'

/** Fields, scales and status words are those that Norwegian projects already use (domain reference, "Fields and scales"). */
export const risks = definePart({
  id: 'risk',
  many: true,
  title: 'event',
  fields: {
    event: { kind: 'text', max: 300, required: true },
    cause: { kind: 'text', max: 600, lines: 'many' },
    probability: { kind: 'choice', options: scores },
    consequence: { kind: 'choice', options: scores },
    consequenceText: { kind: 'text', max: 400 },
    action: { kind: 'text', max: 600, lines: 'many' },
    actionOwner: { kind: 'person', orName: true },
    deadline: { kind: 'date' },
    probabilityAfter: { kind: 'choice', options: scores },
    consequenceAfter: { kind: 'choice', options: scores },
    status: { kind: 'choice', options: ['identified', 'actionDone', 'closed'] },
    reviewed: { kind: 'date', past: true },
    asItIs: asItIsField,
  },
  steps: [
    { id: 'event', fields: ['event', 'cause'] },
    { id: 'score', fields: ['probability', 'consequence', 'consequenceText'] },
    { id: 'action', fields: ['action', 'actionOwner', 'deadline'] },
    { id: 'after', fields: ['probabilityAfter', 'consequenceAfter', 'status', 'reviewed'] },
  ],
  asides: [asItIsStep],
  weighed: [['event', 'asItIs']],
})

const scalesNb = {
  probability: { 1: '1 – meget liten', 2: '2 – liten', 3: '3 – moderat', 4: '4 – stor', 5: '5 – svært stor' },
  consequence: { 1: '1 – ubetydelig', 2: '2 – lav', 3: '3 – moderat', 4: '4 – alvorlig', 5: '5 – svært alvorlig' },
}

const nb = {
  name: 'Risikoanalyse',
  the: 'risikoanalysen',
  words: ['risiko', 'risikoer', 'risikoanalyse', 'risikovurdering', 'sannsynlighet', 'konsekvens'],
  why: 'Mye av det som velter et prosjekt, kunne noen i gruppa ha forutsett. Skriv det ned mens dere rekker å gjøre noe med det.',
  fields: {
    event: {
      label: 'Hva kan gå galt?',
      short: 'Risiko',
      hint: 'Én hendelse om gangen: «Informasjonen når ikke fram til nattevaktene».',
    },
    cause: { label: 'Hvorfor kan det skje?', short: 'Årsak' },
    probability: { label: 'Sannsynlighet' },
    consequence: { label: 'Konsekvens' },
    consequenceText: { label: 'Hva skjer da?', short: 'Følge', hint: 'For målene, for brukerne eller for de ansatte.' },
    action: {
      label: 'Hva gjør dere med det?',
      short: 'Tiltak',
      hint: 'Et tiltak som gjør hendelsen mindre sannsynlig, eller skaden mindre.',
    },
    actionOwner: {
      label: 'Hvem er tiltaksansvarlig?',
      short: 'Tiltaksansvarlig',
      other: 'Eller skriv navn eller rolle',
    },
    deadline: { label: 'Frist' },
    probabilityAfter: { label: 'Sannsynlighet etter tiltaket' },
    consequenceAfter: { label: 'Konsekvens etter tiltaket' },
    status: { label: 'Status' },
    reviewed: { label: 'Når gikk dere sist gjennom risikoen?', short: 'Gjennomgått' },
    asItIs: asItIsTexts.nb.field,
  },
  badges: { green: 'Grønn', yellow: 'Gul', orange: 'Oransje', red: 'Rød' },
  options: {
    ...scalesNb,
    probabilityAfter: scalesNb.probability,
    consequenceAfter: scalesNb.consequence,
    status: { identified: 'Identifisert', actionDone: 'Tiltak gjennomført', closed: 'Ikke lenger aktuell' },
  },
  steps: {
    'risk.event': 'Hendelsen',
    'risk.score': 'Sannsynlighet og konsekvens',
    'risk.action': 'Tiltaket',
    'risk.after': 'Etter tiltaket',
    'risk.asItIs': asItIsTexts.nb.step,
  },
  list: { add: 'Legg til risiko', heading: 'Risikoer', one: 'risiko' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen risikoer.',
      why: 'Noe kan gå galt i alle prosjekter. Det som ikke står i planen, er det ingen som følger med på.',
      close: 'Begynn med tre: for lite tid, for svak støtte fra ledelsen, og informasjon som ikke når fram.',
    }),
    notScored: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Risikoen «${names}» mangler sannsynlighet eller konsekvens.`
          : `${share('risikoer', 'risikoene')} mangler sannsynlighet eller konsekvens: ${names}.`,
      why: 'Da vet dere ikke hva som haster mest. En risiko uten vurdering regnes aldri som liten.',
      close: 'Velg et tall fra 1 til 5 for begge. Er dere uenige, er det verdt en prat.',
    }),
    redWithoutAction: ({ names, count, counted }: Said) => ({
      what:
        count === 1
          ? `Den røde risikoen «${names}» mangler tiltak.`
          : `${counted} røde risikoer mangler tiltak: ${names}.`,
      why: 'En rød risiko er så sannsynlig og alvorlig at den kan koste dere målet.',
      close: 'Skriv hva dere gjør for å hindre det, eller for å begrense skaden.',
    }),
    yellowWithoutAction: ({ names, count, counted }: Said) => ({
      what:
        count === 1
          ? `Risikoen «${names}» er gul eller oransje, og mangler tiltak.`
          : `${counted} gule og oransje risikoer mangler tiltak: ${names}.`,
      why: 'Det er her et lite tiltak tidlig kan hindre et stort problem senere.',
      close: 'Skriv et tiltak, eller skriv at dere godtar risikoen, og hvorfor.',
    }),
    ownerless: ({ names, count, share }: Said) => ({
      what:
        count === 1
          ? `Risikoen «${names}» har tiltak, men ingen tiltaksansvarlig.`
          : `${share('risikoer med tiltak', 'risikoene med tiltak')} mangler tiltaksansvarlig: ${names}.`,
      why: 'Et tiltak uten navn blir sjelden gjort.',
      close: 'Velg én person for hvert tiltak. Begynn med den alvorligste risikoen.',
    }),
    notReviewed: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Risikoen «${names}» er ikke gjennomgått på mer enn 90 dager.`
          : `${noneOf('risikoer er ikke gjennomgått på mer enn 90 dager', 'risikoene er gjennomgått de siste 90 dagene')}: ${names}.`,
      why: 'Risikoer endrer seg underveis. En gammel vurdering gir falsk trygghet.',
      close: 'Ta risikoanalysen opp på neste møte, og skriv inn datoen.',
    }),
    noConsequence: ({ names, count, noneOf }: Said) => ({
      what:
        count === 1
          ? `Hva betyr det for prosjektet om dette skjer: «${names}»?`
          : `${noneOf('risikoer sier ikke hva som skjer da', 'risikoene sier hva som skjer da')}: ${names}. Hva blir følgen?`,
      why: 'Uten følgen er det vanskelig å enes om hvor alvorlig risikoen er.',
      close:
        'Skriv det kort: «… så opplæringen ikke blir ferdig før sommeren». Sier teksten nok, la den stå og si hvorfor.',
    }),
  },
  example: {
    title: 'Risikoer hentet fra egen erfaring',
    source: 'Finnøy og Rennesøy kommuner, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'De gikk tilbake til tidligere prosjekter og skrev ned hva som kunne stå i veien for målene.',
      'I ledelsen: manglende støtte fra politikere og administrasjon, og for svak oppfølging.',
      'I organisasjonen: informasjon som stopper på vei nedover, og ansatte som mangler motivasjon.',
      'I prosjektet: vansker med å sette av tid, faglig uenighet og spenninger mellom kommunene.',
    ],
  },
}

const scalesNn: typeof scalesNb = {
  probability: { 1: '1 – svært lite', 2: '2 – lite', 3: '3 – moderat', 4: '4 – stort', 5: '5 – svært stort' },
  consequence: { 1: '1 – ubetydeleg', 2: '2 – låg', 3: '3 – moderat', 4: '4 – alvorleg', 5: '5 – svært alvorleg' },
}

const nn: typeof nb = {
  name: 'Risikoanalyse',
  the: 'risikoanalysen',
  words: ['risiko', 'risikoar', 'risikoanalyse', 'risikovurdering', 'sannsyn', 'konsekvens'],
  why: 'Mykje av det som veltar eit prosjekt, kunne nokon i gruppa ha sett på førehand. Skriv det ned medan de enno kan gjere noko med det.',
  fields: {
    event: {
      label: 'Kva kan gå gale?',
      short: 'Risiko',
      hint: 'Éi hending om gongen: «Informasjonen når ikkje fram til nattevaktene».',
    },
    cause: { label: 'Kvifor kan det skje?', short: 'Årsak' },
    probability: { label: 'Sannsyn' },
    consequence: { label: 'Konsekvens' },
    consequenceText: {
      label: 'Kva skjer då?',
      short: 'Følgje',
      hint: 'For måla, for brukarane eller for dei tilsette.',
    },
    action: {
      label: 'Kva gjer de med det?',
      short: 'Tiltak',
      hint: 'Eit tiltak som gjer hendinga mindre sannsynleg, eller skaden mindre.',
    },
    actionOwner: {
      label: 'Kven er tiltaksansvarleg?',
      short: 'Tiltaksansvarleg',
      other: 'Eller skriv namn eller rolle',
    },
    deadline: { label: 'Frist' },
    probabilityAfter: { label: 'Sannsyn etter tiltaket' },
    consequenceAfter: { label: 'Konsekvens etter tiltaket' },
    status: { label: 'Status' },
    reviewed: { label: 'Når gjekk de sist gjennom risikoen?', short: 'Gjennomgått' },
    asItIs: asItIsTexts.nn.field,
  },
  badges: { green: 'Grøn', yellow: 'Gul', orange: 'Oransje', red: 'Raud' },
  options: {
    ...scalesNn,
    probabilityAfter: scalesNn.probability,
    consequenceAfter: scalesNn.consequence,
    status: { identified: 'Identifisert', actionDone: 'Tiltak gjennomført', closed: 'Ikkje lenger aktuell' },
  },
  steps: {
    'risk.event': 'Hendinga',
    'risk.score': 'Sannsyn og konsekvens',
    'risk.action': 'Tiltaket',
    'risk.after': 'Etter tiltaket',
    'risk.asItIs': asItIsTexts.nn.step,
  },
  list: { add: 'Legg til risiko', heading: 'Risikoar', one: 'risiko' },
  gaps: {
    none: () => ({
      what: 'Planen har ingen risikoar.',
      why: 'Noko kan gå gale i alle prosjekt. Det som ikkje står i planen, er det ingen som følgjer med på.',
      close: 'Byrj med tre: for lita tid, for lita støtte frå leiinga, og informasjon som ikkje når fram.',
    }),
    notScored: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Risikoen «${names}» manglar sannsyn eller konsekvens.`
          : `${share('risikoar', 'risikoane')} manglar sannsyn eller konsekvens: ${names}.`,
      why: 'Då veit de ikkje kva som hastar mest. Ein risiko utan vurdering blir aldri rekna som liten.',
      close: 'Vel eit tal frå 1 til 5 for begge. Er de usamde, er det verdt ein prat.',
    }),
    redWithoutAction: ({ names, count, counted }) => ({
      what:
        count === 1
          ? `Den raude risikoen «${names}» manglar tiltak.`
          : `${counted} raude risikoar manglar tiltak: ${names}.`,
      why: 'Ein raud risiko er så sannsynleg og alvorleg at han kan ta målet frå dykk.',
      close: 'Skriv kva de gjer for å hindre det, eller for å avgrense skaden.',
    }),
    yellowWithoutAction: ({ names, count, counted }) => ({
      what:
        count === 1
          ? `Risikoen «${names}» er gul eller oransje, og manglar tiltak.`
          : `${counted} gule og oransje risikoar manglar tiltak: ${names}.`,
      why: 'Det er her eit lite tiltak tidleg kan spare dykk for mykje seinare.',
      close: 'Skriv eit tiltak, eller skriv at de godtek risikoen, og kvifor.',
    }),
    ownerless: ({ names, count, share }) => ({
      what:
        count === 1
          ? `Risikoen «${names}» har tiltak, men ingen tiltaksansvarleg.`
          : `${share('risikoar med tiltak', 'risikoane med tiltak')} manglar tiltaksansvarleg: ${names}.`,
      why: 'Eit tiltak utan namn blir sjeldan gjort.',
      close: 'Vel éin person for kvart tiltak. Byrj med den mest alvorlege risikoen.',
    }),
    notReviewed: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Risikoen «${names}» er ikkje gjennomgått på meir enn 90 dagar.`
          : `${noneOf('risikoar er ikkje gjennomgåtte på meir enn 90 dagar', 'risikoane er gjennomgåtte dei siste 90 dagane')}: ${names}.`,
      why: 'Risikoar endrar seg undervegs. Ei gammal vurdering gir falsk tryggleik.',
      close: 'Ta risikoanalysen opp på neste møte, og skriv inn datoen.',
    }),
    noConsequence: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `Kva skjer med prosjektet om dette hender: «${names}»?`
          : `${noneOf('risikoar seier ikkje kva som skjer då', 'risikoane seier kva som skjer då')}: ${names}. Kva blir følgja?`,
      why: 'Utan følgja er det vanskeleg å semjast om kor alvorleg risikoen er.',
      close:
        'Skriv det kort: «… så opplæringa ikkje blir ferdig før sommaren». Seier teksten nok, lat han stå og sei kvifor.',
    }),
  },
  example: {
    title: 'Risikoar frå eiga røynsle',
    source: 'Kommunane Finnøy og Rennesøy, i gjennomgangen av programmet Saman om ein betre kommune',
    lines: [
      'Dei bygde på det dei hadde lært i tidlegare prosjekt, og skreiv ned kva som kunne kome i vegen for måla.',
      'Hos leiinga: for lita støtte frå politikarar og administrasjon, og for veik oppfølging.',
      'I organisasjonen: informasjon som stoppar på veg nedover, og tilsette utan motivasjon.',
      'I prosjektet: vanskar med å få sett av tid, fagleg usemje og spenningar mellom kommunane.',
    ],
  },
}

const scalesEn: typeof scalesNb = {
  probability: { 1: '1 – very low', 2: '2 – low', 3: '3 – moderate', 4: '4 – high', 5: '5 – very high' },
  consequence: { 1: '1 – negligible', 2: '2 – low', 3: '3 – moderate', 4: '4 – serious', 5: '5 – very serious' },
}

const en: typeof nb = {
  name: 'Risk analysis',
  the: 'the risk analysis',
  words: ['risk', 'risks', 'risk analysis', 'risk assessment', 'probability', 'consequence'],
  why: 'Much of what topples a project could have been foreseen by somebody in the group. Write it down while there is time to act.',
  fields: {
    event: {
      label: 'What can go wrong?',
      short: 'Risk',
      hint: 'One event at a time: “The night shift does not get the information”.',
    },
    cause: { label: 'Why might it happen?', short: 'Cause' },
    probability: { label: 'Probability' },
    consequence: { label: 'Consequence' },
    consequenceText: {
      label: 'What happens then?',
      short: 'Then',
      hint: 'To the goals, to service users or to employees.',
    },
    action: {
      label: 'What do you do about it?',
      short: 'Action',
      hint: 'An action that makes the event less likely, or the damage smaller.',
    },
    actionOwner: { label: 'Who owns the action?', short: 'Action owner', other: 'Or write a name or a role' },
    deadline: { label: 'Deadline' },
    probabilityAfter: { label: 'Probability after the action' },
    consequenceAfter: { label: 'Consequence after the action' },
    status: { label: 'Status' },
    reviewed: { label: 'When did you last review it?', short: 'Reviewed' },
    asItIs: asItIsTexts.en.field,
  },
  badges: { green: 'Green', yellow: 'Yellow', orange: 'Orange', red: 'Red' },
  options: {
    ...scalesEn,
    probabilityAfter: scalesEn.probability,
    consequenceAfter: scalesEn.consequence,
    status: { identified: 'Identified', actionDone: 'Action carried out', closed: 'No longer relevant' },
  },
  steps: {
    'risk.event': 'The event',
    'risk.score': 'Probability and consequence',
    'risk.action': 'The action',
    'risk.after': 'After the action',
    'risk.asItIs': asItIsTexts.en.step,
  },
  list: { add: 'Add risk', heading: 'Risks', one: 'risk' },
  gaps: {
    none: () => ({
      what: 'The plan has no risks.',
      why: 'Something can go wrong in every project. What is not in the plan, nobody keeps an eye on.',
      close: 'Begin with three: too little time, too little support from leaders, and information that gets stuck.',
    }),
    notScored: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The risk “${names}” has no probability or consequence.`
          : `${share('risks')} have no probability or consequence: ${names}.`,
      why: 'Then you do not know what is most urgent. A risk that is not scored never counts as small.',
      close: 'Choose a number from 1 to 5 for both. If you disagree, it is worth a talk.',
    }),
    redWithoutAction: ({ names, count, counted }) => ({
      what: count === 1 ? `The red risk “${names}” has no action.` : `${counted} red risks have no action: ${names}.`,
      why: 'A red risk is likely and serious enough to cost you the goal.',
      close: 'Write what you do to prevent it, or to limit the damage.',
    }),
    yellowWithoutAction: ({ names, count, counted }) => ({
      what:
        count === 1
          ? `The risk “${names}” is yellow or orange, and has no action.`
          : `${counted} yellow and orange risks have no action: ${names}.`,
      why: 'This is where a small action early can save a large one later.',
      close: 'Write an action, or write that you accept the risk, and why.',
    }),
    ownerless: ({ names, count, share }) => ({
      what:
        count === 1
          ? `The risk “${names}” has an action, but no action owner.`
          : `${share('risks with an action')} have no action owner: ${names}.`,
      why: 'An action without a name is seldom carried out.',
      close: 'Choose one person for each action. Begin with the most serious risk.',
    }),
    notReviewed: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `The risk “${names}” has not been reviewed for more than 90 days.`
          : `${noneOf('risks have not been reviewed for more than 90 days', 'risks has been reviewed in the last 90 days')}: ${names}.`,
      why: 'Risks change along the way. An old assessment gives false comfort.',
      close: 'Take up the risk analysis at your next meeting, and enter the date.',
    }),
    noConsequence: ({ names, count, noneOf }) => ({
      what:
        count === 1
          ? `What happens to the project if this occurs: “${names}”?`
          : `${noneOf('risks do not say what happens then', 'risks says what happens then')}: ${names}. What would each of them lead to?`,
      why: 'As long as nobody says what follows, it is hard to agree on how serious the risk is.',
      close:
        'Keep it short: “… so the training is not done before the summer”. If the text says enough, keep it and say why.',
    }),
  },
  example: {
    title: 'Risks taken from experience',
    source: 'Finnøy and Rennesøy municipalities, in the review of the programme Saman om ein betre kommune',
    lines: [
      'They went back to earlier projects and wrote down what could come between them and their goals.',
      'Among leaders: lacking support from politicians and administration, and weak follow-up.',
      'In the organisation: information that stops on its way down, and employees who lack motivation.',
      'In the project: trouble setting time aside, professional disagreement and tension between the municipalities.',
    ],
  },
}

/** A risk that nobody has looked at for more days than this is a gap (domain reference, criterion 9). */
const longestUnreviewed = 90

/** What a plan is judged by here. */
const rules = {
  none: {
    severity: 'major',
    source: 'review',
    says: {
      nb: 'Planen har risikoer.',
      nn: 'Planen har risikoar.',
      en: 'The plan has risks.',
    },
  },
  notScored: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Hver risiko har sannsynlighet og konsekvens.',
      nn: 'Kvar risiko har sannsyn og konsekvens.',
      en: 'Each risk has a probability and a consequence.',
    },
  },
  redWithoutAction: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Hver rød risiko har et tiltak.',
      nn: 'Kvar raud risiko har eit tiltak.',
      en: 'Each red risk has an action.',
    },
  },
  yellowWithoutAction: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Hver gul eller oransje risiko har et tiltak.',
      nn: 'Kvar gul eller oransje risiko har eit tiltak.',
      en: 'Each yellow or orange risk has an action.',
    },
  },
  ownerless: {
    severity: 'major',
    source: 'method',
    says: {
      nb: 'Hvert tiltak mot en risiko har en tiltaksansvarlig.',
      nn: 'Kvart tiltak mot ein risiko har ein tiltaksansvarleg.',
      en: 'Each action on a risk has an action owner.',
    },
  },
  notReviewed: {
    severity: 'minor',
    source: 'method',
    says: {
      nb: 'Hver risiko er gjennomgått de siste 90 dagene.',
      nn: 'Kvar risiko er gjennomgått dei siste 90 dagane.',
      en: 'Each risk has been reviewed in the last 90 days.',
    },
  },
  noConsequence: {
    severity: 'minor',
    source: 'method',
    asks: asItIsStep.id,
    says: {
      nb: 'Hver risiko sier hva som skjer da.',
      nn: 'Kvar risiko seier kva som skjer då.',
      en: 'Each risk says what happens then.',
    },
  },
} satisfies Rules<typeof nb.gaps>

const gap = gapsOf('risks', nb)

export const risksElement: PlanElement = {
  id: 'risks',
  list: risks,
  picture: 'matrix',
  texts: { nb, nn, en },
  rules,
  badge: ({ values }) => (suits(risks.fields, values) ? levelOf(values) : undefined),
  gaps(plan, today) {
    const all = entriesOf(plan, risks)
    if (all.length === 0) return [gap.whole('none', risks, 'event')]
    const open = all.filter((one) => one.values.status !== 'closed')
    const at = (level: RiskLevel) => open.filter((one) => levelOf(one.values) === level)
    const red = at('red')
    const yellow = [...at('orange'), ...at('yellow')]
    const withAction = [...red, ...yellow].filter((one) => one.values.action)
    return [
      ...gap.among(
        'notScored',
        risks,
        'score',
        all,
        open.filter((one) => !levelOf(one.values)),
      ),
      ...gap.among(
        'redWithoutAction',
        risks,
        'action',
        red,
        red.filter((one) => !one.values.action),
      ),
      ...gap.among(
        'yellowWithoutAction',
        risks,
        'action',
        yellow,
        yellow.filter((one) => !one.values.action),
      ),
      ...gap.among(
        'ownerless',
        risks,
        'action',
        withAction,
        withAction.filter((one) => !one.values.actionOwner),
      ),
      ...gap.among(
        'noConsequence',
        risks,
        'score',
        all,
        notLeft(risks, open).filter(({ values: { event = '', consequenceText } }) => {
          return !consequenceText && saysNoConsequence(event)
        }),
      ),
      ...gap.among(
        'notReviewed',
        risks,
        'after',
        all,
        open.filter((one) => daysBetween(one.values.reviewed ?? osloDate(one.at), today) > longestUnreviewed),
      ),
    ]
  },
}

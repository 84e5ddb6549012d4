import { overrides } from '../../plan/overrides.ts'
import { actingTexts } from '../../texts/acting.ts'
import { reviewed } from '../../texts/assessment-words.ts'
import { texts } from '../../texts/index.ts'
import type { ActingView } from '../acting-view.ts'
import { buttonsOf } from '../button.ts'
import { escapeMarkdown, plainText } from '../escape.ts'
import { faultText } from '../form.ts'
import { inputOf } from '../input.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { optionLabel, partTexts } from '../words.ts'
import { opening } from './remind.ts'
import { projectName } from './words.ts'

/** A coordinator's own verdict on a criterion of a project: asked as in the project's own conversation. */
export function drawOverruleForm(view: Extract<ActingView, { view: 'overruleForm' }>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].overrule
  const button = buttonsOf(stage)
  const { programme, project, criterion, given, seen, typed, faults, trouble = '' } = view
  const { element } = criterion
  const of = { programme: programme.id, project: project.ref, element: element.id }
  const { fields } = partTexts(overrides, language)
  const fault = (name: string) =>
    faultText(
      faults.find(({ field }) => field === name),
      overrides,
      stage,
    )
  const common = { typed, errorMessage: texts[language].form.required, fault }
  const title = said.title(element.texts[language].name)
  return fill('form', {
    lang: language,
    fallbackText: plainText(`${title} ${projectName(project)}`),
    subtitle: projectName(project),
    title,
    intro:
      'byRules' in criterion
        ? [
            ...reviewed(criterion, language, escapeMarkdown),
            // A verdict that counts is told of together with what the rules say.
            ...(given ? [] : [said.rules(texts[language].assessment.verdicts[criterion.byRules].toLowerCase())]),
          ].join('\n\n')
        : '',
    troubleTitle: '',
    trouble,
    troubleStyle: 'attention',
    theirsHeading: '',
    theirs: [],
    mineHeading: '',
    odd: false,
    inputs: [
      inputOf(
        'verdict',
        {
          label: fields.verdict?.label ?? '',
          kind: 'choice',
          required: true,
          style: 'expanded',
          placeholder: texts[language].form.choose,
          choices: (['largelyMet', 'toImprove'] as const).map((verdict) => ({
            title: optionLabel(overrides, 'verdict', verdict, language),
            value: verdict,
          })),
        },
        common,
      ),
      inputOf(
        'reason',
        { label: fields.reason?.label ?? '', hint: fields.reason?.hint ?? '', required: true, multiline: true },
        common,
      ),
    ],
    actions: [
      button(said.save, { do: 'overrule', ...of, seen }, 'positive'),
      ...(given ? [button(said.takeBack, { do: 'takeBackVerdict', ...of, seen }, 'destructive')] : []),
      button(said.cancel, { ...opening(programme.id, project.ref), part: 'findings' }),
    ],
  })
}

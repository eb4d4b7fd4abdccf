import { z } from 'zod';
import { deadlinesField } from './claim.ts';
import { actorField } from './deadline.ts';
import { codeField, dateField, idField, sourcesField, textField, wordField } from './fields.ts';
import { sealKindField } from './seal.ts';
import { whenSchema } from './when.ts';

/** In what form a paper is handed in: id → the word that readers see. */
export const FORM_LABELS = {
  original: '原件',
  'original-photo': '原件拍照',
  'clear-scan': '清晰扫描件',
  photo: '照片',
  'stamped-copy': '加盖公章的复印件',
  written: '书面文件',
  'filled-in': '填写',
} as const;

const FORMS = Object.entries(FORM_LABELS)
  .map(([id, label]) => `${id} ${label}`)
  .join('；');

/** The fields of every fact of a scenario: in which cases it holds, its sources, and a note. */
const fact = {
  when: whenSchema.optional(),
  sources: sourcesField,
  note: textField(160, '补充说明，').optional(),
};

const sealSchema = z.strictObject({
  owner: idField.describe('谁的章：seal-owners.yaml 里的编号；资料没说的写 not-stated。'),
  kind: sealKindField,
  when: whenSchema.optional().describe('只在这种情况下才要盖章；不写就是都要。signature 允许的情况不用在这里排除。'),
});

const signatureSchema = z.strictObject({
  by: idField.describe('谁签字：actors.yaml 里的编号。'),
  handwritten: z.boolean().describe('资料写明手写签名的写 true。'),
  when: whenSchema.describe('资料允许用签字代替公章的情况。资料没允许的情况一律不写。'),
});

/** A paper that a scenario asks for, or several of which one will do. */
const materialUseSchema = z.strictObject({
  material: z
    .union([idField, z.array(idField).min(2)])
    .describe('材料编号；写成列表表示任选其一，例如 [id-card, passport]。'),
  form: z
    .array(z.enum(Object.keys(FORM_LABELS) as [keyof typeof FORM_LABELS]))
    .min(1)
    .optional()
    .describe(`以什么形式交，写几种表示任选其一：${FORMS}。资料没有说就不写。`),
  sides: z.literal('both').optional().describe('要正反两面时写 both。'),
  whose: textField(30, '必须是谁的，例如「办证的本人」，').optional(),
  seal: sealSchema.optional(),
  signature: signatureSchema.optional(),
  ...fact,
});

const stepSchema = z
  .strictObject({
    actor: actorField,
    stage: textField(6, '页首阶段条上的名字，例如「交材料」；不写就不上阶段条。一共四到六个，').optional(),
    do: textField(90, '做什么，'),
    channel: idField.optional().describe('这一步的按钮打开哪个渠道：src/content/channels/ 里的编号。'),
    letter: idField.optional().describe('这一步的按钮打开「写申请」里的哪一份。'),
    go: codeField.optional().describe('这一步要去看的情形。channel、letter、go 三样最多写一样。'),
    deadlines: deadlinesField
      .optional()
      .describe('这一步里的期限编号。等待的一步不写期限，阶段条上就画成「多久没写」。'),
    ...fact,
  })
  .refine(({ channel, letter, go }) => [channel, letter, go].filter((to) => to !== undefined).length <= 1, {
    path: ['channel'],
  });

/** Something to look at before anything is done, because it may lead to another scenario. */
const checkSchema = z.strictObject({
  text: textField(90, '先看哪里、看到什么就怎样，'),
  question: idField
    .optional()
    .describe('这时接着看哪个问题：src/content/questions/ 里的文件名。写了它，整句话就是链接。'),
  when: whenSchema.optional(),
  sources: sourcesField,
});

const deadlineUseSchema = z.strictObject({
  deadline: idField.describe('期限编号：src/content/deadlines/ 里的文件名。'),
  when: whenSchema.optional(),
});

const releaseUseSchema = z.strictObject({
  release: idField.describe('释放编号：src/content/releases/ 里的文件名。'),
  when: whenSchema.optional(),
});

/** What a claim on a scenario's page is about: id → the heading that readers see. */
export const CLAIM_PLACES = {
  before: '动手之前要做完的',
  blocker: '遇到就办不了',
  cancel: '中途不想办了',
  after: '办成以后',
} as const;

const claimUseSchema = z.strictObject({
  claim: idField.describe('陈述编号：src/content/claims/ 里的文件名。'),
  about: z
    .enum(Object.keys(CLAIM_PLACES) as [keyof typeof CLAIM_PLACES])
    .describe('放在哪一栏：before 动手之前要做完的；blocker 遇到就办不了；cancel 中途不想办了；after 办成以后。'),
  when: whenSchema.optional(),
});

const variantSchema = z.strictObject({
  id: idField,
  title: textField(24, '这个分支的名称，例如「证不在手上」，'),
  when: whenSchema,
  answer: textField(90, '这个分支的一句话答案，只说这个分支，'),
});

/** A scenario: the situation of an account, given by `when`, and the procedure for it. */
export const scenarioSchema = z.strictObject({
  code: codeField,
  slug: idField.describe('网址里的英文名。发布后不改。'),
  title: textField(24, '标题，'),
  answer: textField(110, '一句话答案，读者先看到它，'),
  part: z
    .enum(['route', 'prelude', 'stage', 'uncovered'])
    .describe(
      'route：一种情形的办法；prelude：先说明一件事，再走自己的办法；stage：各种办法都会经过的阶段；uncovered：资料没有答案。',
    ),
  ordinary: z
    .literal(true)
    .optional()
    .describe('这种账号的一般办法写 true，每种账号最多一个：只说账号和要办的事、没说别的，搜索先给它。'),
  when: whenSchema,
  variants: z
    .array(variantSchema)
    .min(2)
    .optional()
    .describe('同一情形里做法不同的分支，各有一句答案；合起来覆盖整个情形，互不重叠。'),
  'not-applies': z
    .array(z.strictObject({ text: textField(60, '不适用的情况，'), go: codeField.optional() }))
    .optional()
    .describe('容易误认的情况，以及该去看哪个情形。'),
  checks: z.array(checkSchema).min(1).max(2).optional().describe('动手前先看一眼的事，看了可能换一条路；没有就不写。'),
  materials: z.array(materialUseSchema).optional().describe('要交的材料，一样一项。'),
  'materials-note': textField(60, '不用交材料的分支里，代替清单的一句话，').optional(),
  steps: z.array(stepSchema).min(1).describe('按先后顺序。'),
  claims: z.array(claimUseSchema).min(1).optional().describe('步骤之外、资料说到的条件和后果。'),
  deadlines: z.array(deadlineUseSchema).optional().describe('有关的期限。'),
  releases: z.array(releaseUseSchema).optional().describe('会释放什么。'),
  unknowns: z
    .array(z.strictObject({ text: textField(80, '资料没有说的事，'), when: whenSchema.optional() }))
    .optional()
    .describe('读者会问、而资料没有回答的事；一个人的情况里最多三条。'),
  related: z
    .array(z.strictObject({ code: codeField, why: textField(50, '为什么相关，') }))
    .optional()
    .describe('接着该看的情形。'),
  aliases: z
    .array(wordField(24, '搜索用的别的说法，'))
    .min(1)
    .describe('人们会怎么说这件事。一个说法只能属于一个情形。'),
  sources: sourcesField.describe('这一页总的出处。'),
  updated: dateField.describe('本页内容最近一次改动的日期。'),
});

/** A scenario: the situation of an account and the procedure for it. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** A paper that a scenario asks for, or several of which one will do. */
export type MaterialUse = z.infer<typeof materialUseSchema>;

/** One step of a scenario. */
export type Step = z.infer<typeof stepSchema>;

/** One branch of a scenario. */
export type Variant = z.infer<typeof variantSchema>;

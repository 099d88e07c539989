import { z } from 'astro/zod';
import { httpsAddress, partialDate, repositoryFields } from './source-fields.ts';

/** What a code says of what happened. An interrupt is an expected step: nothing is broken. */
export const KINDS = ['failure', 'interrupt', 'transient', 'internal', 'unknown'] as const;
/** Who can put it right, in the order in which they are asked. */
export const FIXERS = [
  'user',
  'help-desk',
  'administrator',
  'developer',
  'identity-provider',
  'microsoft',
  'nobody',
  'unknown',
] as const;
/** Does trying again help? `after-interaction`: once someone has done something. */
export const RETRIES = ['no', 'sign-in-again', 'after-interaction', 'back-off', 'unknown'] as const;
/** The subjects under `/topics`, in the order the home page shows them. */
export const TOPICS = [
  'mfa',
  'passwords',
  'blocked-by-policy',
  'consent',
  'app-setup',
  'guests',
  'devices',
  'federation-and-saml',
  'tokens',
  'workloads-and-ci',
  'b2c',
] as const;
/** Readers who are told what to do; keys of `do`, in the order pages show them. */
export const ROLES = ['user', 'helpDesk', 'administrator', 'developer'] as const;

const kind = z.enum(KINDS);
const fixers = z.array(z.enum(FIXERS)).min(1);
const retry = z.enum(RETRIES);
const reference = z.string().regex(/^[a-z0-9]+\/[A-Za-z0-9_]+$/, 'must be a family and a code, such as aadsts/50058');
const sentence = z.string().min(1, 'must not be empty; leave the key out instead');
const index = z.number().int().min(0);

const evidence = z
  .strictObject({
    /** One sentence of ours, in English. */
    claim: sentence,
    kind: z.enum(['documentation', 'lookup', 'code', 'report', 'third-party']),
    publisher: sentence,
    title: sentence,
    date: partialDate.optional(),
    url: httpsAddress.optional(),
    ...repositoryFields,
  })
  .refine(
    ({ url, repository }) => url !== undefined || repository !== undefined,
    'must name an address or a repository',
  );

/** What is so in every language: content/answers/FAMILY/CODE/facts.json. */
export const answerFactsSchema = z
  .strictObject({
    kind,
    fixers,
    retry,
    topics: z.array(z.enum(TOPICS)).min(1).max(3),
    /** Rank among all codes by how often public sources meet it; 1 is the commonest. */
    commonness: z.number().int().min(1).optional(),
    roles: z
      .array(z.enum(['error', 'suberror']))
      .min(1)
      .optional(),
    related: z.array(reference),
    confusedWith: z.array(reference),
    links: z.array(z.strictObject({ title: sentence, url: httpsAddress, publisher: sentence })),
    /** What Microsoft's libraries throw; the evidence is the claim of that index. */
    msal: z
      .array(
        z.strictObject({
          library: sentence.optional(),
          throws: sentence,
          classification: sentence.optional(),
          evidence: index,
        }),
      )
      .optional(),
    /** What the code tells someone who watches logs. */
    signal: z
      .strictObject({
        reading: z.enum(['password-accepted', 'expected-step', 'noise', 'suspicious']),
        evidence: index,
      })
      .optional(),
    evidence: z.array(evidence).min(1),
    confidence: z.enum(['high', 'medium', 'low']),
    /** When somebody last compared the answer with its sources. */
    checked: z.iso.date(),
  })
  .refine(
    ({ evidence, msal = [], signal }) =>
      [...msal, ...(signal === undefined ? [] : [signal])].every((one) => evidence[one.evidence] !== undefined),
    'msal and signal must name a claim that is there',
  );

const roleLines = z.array(sentence).min(1).max(2);

/** The words of one language: content/answers/FAMILY/CODE/LOCALE.json. */
export const answerWordsSchema = z.strictObject({
  /** What happened, in one plain sentence. */
  what: sentence,
  /** Likeliest first. */
  causes: z.array(sentence).max(5),
  do: z.strictObject({
    user: roleLines.optional(),
    helpDesk: roleLines.optional(),
    administrator: roleLines.optional(),
    developer: roleLines.optional(),
  }),
  /** How to tell a code of `confusedWith` apart, by its name. */
  tell: z.record(reference, sentence),
  /** What people type who do not know the code. */
  asked: z.array(sentence).min(1),
  note: sentence.optional(),
  /** What a help desk can send to the user, where `what` and the user's line would not do. */
  reply: sentence.optional(),
});

/** What is known of a code without a full answer: content/answers/coarse.json. */
export const coarseAnswerSchema = z.strictObject({
  kind,
  fixers,
  retry,
  /** Where it was read. */
  readFrom: z.array(z.enum(['page', 'lookup', 'article', 'workbook', 'code'])),
});
export const coarseAnswersSchema = z.record(reference, coarseAnswerSchema);

export type AnswerFacts = z.infer<typeof answerFactsSchema>;
export type AnswerWords = z.infer<typeof answerWordsSchema>;
export type CoarseAnswer = z.infer<typeof coarseAnswerSchema>;
export type Evidence = AnswerFacts['evidence'][number];
export type Kind = AnswerFacts['kind'];
export type Fixer = AnswerFacts['fixers'][number];
export type Retry = AnswerFacts['retry'];
export type Topic = AnswerFacts['topics'][number];
export type Role = (typeof ROLES)[number];

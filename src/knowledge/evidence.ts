import type { Requirement } from '../core/requirement.ts';

interface Type {
  /** Kind of unanswerable question that it is when the record holds no such answer. */
  readonly kind: string;
  /** How a question asks for it. */
  readonly asks: RegExp;
  /** What a record has to hold to answer it. */
  readonly answers: RegExp;
}

const NEVER = /(?!)/;
const DURATION = /\b(?:\d+|one|an?) (?:days?|hours?|minutes?|months?|years?)\b/;

/** Attributes that the guide gives for few things or for none: an answer must hold the kind of thing asked for. */
const TYPES: readonly Type[] = [
  {
    kind: 'none.price',
    asks: /\bhow much (?:does|do|is|are|will|would|extra|more)\b(?!.*\b(?:data|phi|detail|info|access)\b)|\bpric(?:e|es|ing)\b|\b(?:extra|additional|total|what|the|monthly|any) (?:cost|fee|charge)s?\b|\bcosts? (?:of|extra|more|us)\b|\bit costs?\b|\bdiscount/,
    answers: NEVER,
  },
  {
    kind: 'none.retention',
    asks: /\bhow (?:long|many (?:days|weeks|months|years))\b.{0,60}\b(?:kept|keep|keeps|stored?|stores|retain\w*|sav(?:e|ed)|held|hold|remain\w*|stay\w*|available|live)\b|\bretention\b|\bttl\b|\b(?:auto(?:matically)?[- ]?)(?:purged?|deleted?|removed?|expire)|\b(?:purged?|deleted?|removed) (?:after|once|automatically)\b/,
    answers: DURATION,
  },
  {
    kind: 'none.limits',
    asks: /\b(?:max(?:imum)?|size|rate|throughput|character|concurrency|length|storage|file) (?:size |length |rate |file )?(?:limits?|quotas?|caps?|size)\b|\b(?:max|maximum) (?:number|size|length|file|participants|duration)\b|\bhow (?:big|large)\b|\bhow many (?:requests|messages|calls|participants|people|users|characters|records|events|agents|rows|numbers|documents|profiles)\b|\bper second\b|\bmps\b/,
    answers: /\b(?:limit of|at most|maximum) \d/,
  },
  {
    kind: 'none.crypto',
    asks: /\btls ?v?1[. ]?[0-3]\b|\bwhich (?:version of )?tls\b|\btls versions?\b|\baes\b|\brsa\b|\bciphers?\b|\bcipher suites?\b|\bkey (?:length|size|strength)s?\b|\b(?:\d{3,4})[- ]?bits?\b|\bsha-?\d|\bfips\b|\bencryption (?:algorithm|strength)|\bhash(?:ing)? algorithm|\bstrength of (?:the )?encryption/,
    answers: /\baes\b|\brsa\b|\bcipher|\btls ?1\.\d/,
  },
  {
    kind: 'none.access',
    asks: /\bmfa\b|\bmulti[- ]?factor\b|\b(?:2fa|two[- ]factor)\b.{0,40}\b(?:console|login|log in|admin|users?|employees|staff|twilio account)\b|\bpassword (?:policy|policies|length|rules|complexity)\b/,
    answers: /\btwo-factor|\bmfa\b|\bverification\b/,
  },
  { kind: 'none.rotation', asks: /\brotat(?:e|es|ed|ing|ion)\b/, answers: NEVER },
  {
    kind: 'none.residency',
    asks: /\bresidency\b|\b(?:which|what) (?:countr(?:y|ies)|regions?|data ?cent(?:er|re)s?)\b.{0,60}\b(?:stored|hosted|kept|located|processed|saved|reside|physically)\b|\bwhere (?:is|are|do|does)\b.{0,60}\b(?:physically|stored|hosted|located|reside|servers?)\b|\beu (?:region|data ?cent)/,
    answers: NEVER,
  },
  {
    kind: 'none.breach',
    asks: /\bbreach(?:es)?\b.{0,40}\b(?:notif\w*|report\w*|deadline|tell|inform|hours?|days?)|\bnotif\w+.{0,40}\bbreach|\b(?:fines|fined|penalt(?:y|ies)|sued|lawsuit)\b/,
    answers: /\bbreach/,
  },
  {
    kind: 'none.certification',
    asks: /\bhitrust\b|\bsoc[ -]?2\b|\bsoc ii\b|\biso[ -]?27\d*|\bfedramp\b|\bpci\b|\bpen(?:etration)?[ -]?test|\baudit report|\bcertificat(?:ion|ions|es?) (?:of|for) (?:compliance|hipaa)|\bcertified\b/,
    answers: NEVER,
  },
  {
    kind: 'none.consent',
    asks: /\btcpa\b|\b10 ?dlc\b|\ba2p\b|\bopt[- ]?(?:in|out|ins|outs)\b|\bquiet hours\b|\bgdpr\b|\bccpa\b|\bcan[- ]spam\b/,
    answers: /\bopt[- ]?out|\bopt[- ]?in/,
  },
  {
    kind: 'none.sla',
    asks: /\bup ?time\b|\bavailability (?:guarantee|figure|percentage)|\bresponse times?\b|\blatency\b|\bhow (?:fast|soon|quickly)\b.{0,50}\b(?:respond|reply|answer|support|react|enable|activated?|process(?:ed)?)\b|\b(?:business|working) days\b|\bhow (?:many days|many hours|long) (?:does|do|will|would|until|to|for)\b.{0,60}\b(?:take|takes|wait|process(?:ed)?|activated?|enabled?|approval|designat\w+|set)\b/,
    answers: NEVER,
  },
];

/** The kind of answer that the question asks for and the record doesn't hold; undefined where nothing is amiss. */
export function missingEvidence(normalised: string, record: Requirement | undefined): string | undefined {
  if (record?.attribute === 'time-limit') return undefined;
  const held = record === undefined ? '' : `${record.gist} ${record.statement} ${record.why}`.toLowerCase();
  return TYPES.find(({ asks, answers }) => asks.test(normalised) && !answers.test(held))?.kind;
}

/** "SendGrid on its own, nothing to do with Flex": the named guide products are there only to be set aside. */
export const SETS_ASIDE =
  /\b(?:on|by) (?:its|their) own\b|\bby itself\b|\bstand[- ]?alone\b|\bplain\b|\b(?:nothing to do with|leaving aside|aside from|apart from|outside of?|without|no|not(?: via| through| in| the| mean)?)\b.{0,20}\b(?:flex|verify|studio|conversations)\b/;

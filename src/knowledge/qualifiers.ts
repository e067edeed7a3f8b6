import type { Qualifiers } from '../core/requirement.ts';

/** Names of places by what they mean for US-only traffic, lower case. */
export interface Places {
  readonly 'non-us': readonly string[];
  readonly 'us-territory': readonly string[];
  readonly us: readonly string[];
}

export type QualifierReader = (normalised: string) => Qualifiers;

type Cue = readonly [name: keyof Qualifiers, value: string, pattern: RegExp];

const PHI = String.raw`phi\b|patient'?s? (?:\w+ )?(?:name|data|info|record|detail)|diagnos[ei]s|mrn\b|lab results?|test results?|symptoms?|date of birth|\bdob\b|medical (?:record|history)|prescription|health (?:data|info)`;

/** Later rows win over earlier ones of the same name. */
const CUES: readonly Cue[] = [
  ['asset', 'public', /\bpublic(?:ly)?\b(?! key)/],
  ['asset', 'private', /\bprivate(?:ly)?\b(?! key)/],
  ['visibility', 'public', /\bpublic(?:ly)?\b(?! key)/],
  ['visibility', 'private', /\bprivate(?:ly)?\b(?! key)/],
  ['phi', 'with', new RegExp(PHI)],
  [
    'phi',
    'without',
    /\b(?:no|without|zero|any|non|never|not any|remove|strip|free of)[ -](?:any )?phi\b|\bphi[ -]free\b/,
  ],
  [
    'vendor',
    'own',
    /\b(?:our|my|your|their|his) own\b|\bthird[ -]?part(?:y|ies)\b|\b3rd[ -]?part(?:y|ies)\b|\bin[ -]?house\b|\boutside (?:vendor|firm|agency)\b/,
  ],
  ['vendor', 'marketplace', /\bmarket ?place\b|\badd-? ?ons?\b/],
  [
    'vendorBaa',
    'yes',
    /\b(?:vendor|partner|provider|they|third party|add-? ?on|company)\b.{0,40}\b(?:signed|signs|sign|has|have|offers?|executed|gave)\b.{0,25}\bbaa\b|\bbaa (?:with|from) (?:the|our|that|this|a) (?:vendor|partner|provider|third party|add-? ?on|company)\b/,
  ],
  [
    'vendorBaa',
    'no',
    /\b(?:will not|would not|refuses? to|can not|does not|do not|did not|never) (?:sign|offer|give|have|do)\b.{0,20}\bbaa\b|\bno baa\b|\bwithout (?:a |any )?baa\b/,
  ],
  ['version', 'v1', /\bv(?:ersion )?1(?:\.\w+)?\b/],
  ['version', 'v2', /\bv(?:ersion )?2(?:\.\w+)?\b|\b2\.x/],
  ['version', 'v3', /\bv(?:ersion )?3(?:\.\w+)?\b|\b3\.x/],
  [
    'use',
    'clinical',
    /\bclinical(?:ly)?\b|\btriage\b|\btreatment (?:decision|plan|recommend)|\bmedical (?:advice|decision)|\bdiagnos(?:e|is|ing|tic)\b|\bcare decisions?\b|\breadmi(?:t|ssion)/,
  ],
  ['channel', 'sms', /\bsms\b|\btext(?:s|ing)?\b/],
  ['channel', 'mms', /\bmms\b|\bpicture messag/],
  ['channel', 'voice', /\bvoice\b|\b(?:phone )?calls?\b/],
  ['channel', 'chat', /\bchat\b/],
  ['channel', 'webchat', /\bweb ?chat\b/],
  ['channel', 'email', /\be-?mails?\b/],
  ['channel', 'push', /\bpush\b/],
  ['channel', 'messenger', /\bmessenger\b/],
  ['channel', 'rcs', /\brcs\b/],
  ['channel', 'whatsapp', /\bwhats ?app\b/],
];

/** Reads what a question adds to its subject: place, publicity, PHI, vendor, dates, versions, channel, use. */
export function createQualifierReader(places: Places): QualifierReader {
  const abroad = placePattern(places['non-us']);
  const territory = placePattern(places['us-territory']);
  const home = placePattern(places.us);
  return (text) => {
    const read: Record<string, string> = {};
    if (home.test(text)) read['geo'] = 'us';
    if (abroad.test(text) || /\+(?!1\b|1\d)\d{1,3}\b/.test(text)) read['geo'] = 'non-us';
    if (territory.test(text)) read['geo'] = 'us-territory';
    for (const [name, value, pattern] of CUES) if (pattern.test(text)) read[name] = value;
    const signed = baaDate(text);
    if (signed !== undefined) read['twilioBaa'] = signed;
    return read;
  };
}

function placePattern(names: readonly string[]): RegExp {
  const words = names.toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll(' ', '[ -]'));
  return new RegExp(`(?<![\\w@])(?:${words.join('|')})(?![\\w@])`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Side of June 6, 2024 on which a BAA named in the text was signed; the guide's two designation routes part there. */
function baaDate(text: string): Qualifiers['twilioBaa'] {
  if (!/\bbaa\b|\baddendum\b|\bbusiness associate\b|\bsigned\b|\bexecuted\b/.test(text)) return undefined;
  const relative = /\b(before|prior to|after|since|on|until)\s+(?:the )?(?:june|jun)\.?\s*6(?:th)?\b/.exec(
    text,
  )?.[1];
  if (relative !== undefined) return sideOf(relative);
  const dated =
    /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(\d{1,2})?(?:st|nd|rd|th)?,?\s+(?:of )?)?(20[12]\d)(?:-(\d{2})(?:-(\d{2}))?)?\b/.exec(
      text,
    );
  if (dated?.[3] === undefined) return undefined;
  const month = dated[4] ?? String(MONTHS.indexOf(dated[1] ?? '') + 1).padStart(2, '0');
  return compareToJune6(dated[3], month, (dated[5] ?? dated[2] ?? '').padStart(2, '0'));
}

function sideOf(relative: string): Qualifiers['twilioBaa'] {
  if (relative === 'on') return 'on-2024-06-06';
  return relative === 'after' || relative === 'since' ? 'after-2024-06-06' : 'before-2024-06-06';
}

/** A year or month alone that holds the day itself is on neither side. */
function compareToJune6(year: string, month: string, day: string): Qualifiers['twilioBaa'] {
  if (year !== '2024') return year < '2024' ? 'before-2024-06-06' : 'after-2024-06-06';
  if (month === '00') return undefined;
  if (month !== '06') return month < '06' ? 'before-2024-06-06' : 'after-2024-06-06';
  if (day === '00') return undefined;
  if (day === '06') return 'on-2024-06-06';
  return day < '06' ? 'before-2024-06-06' : 'after-2024-06-06';
}

import type { Verdict } from '../core/requirement.ts';

const PERMISSION =
  /\b(?:can|could|may|might) (?:we|i|you|our|my|the|they|it|a|an|agents?|staff|users?|doctors?|nurses?|someone|anyone|phi)\b|\b(?:is|are|would|was) .{0,80}\b(?:ok|okay|allowed|eligible|covered|fine|permitted|good to go|alright|in scope|acceptable|safe)\b|\b(?:ok|okay|fine|allowed|alright|safe) (?:to|if|for|with)\b|\ballowed\b/;
/** Asks whether a rule binds. A "yes" is never said: "required" says it, and says of what. */
const BINDING =
  /\b(?:mandatory|compulsory|obligatory|obliged|required|a must|must|have to|hard requirement)\b/;
/** Words that turn the question round: a plain yes or no would be read the wrong way. */
const TWISTED =
  /\b(?:not|no|never|none|nor|without|isnt|forbidden|forbid|forbids|banned|prohibited|off[- ]limits|excluded?|ruled out|violat\w+|wrong|problem|issue|instead|or|unless|except|only)\b/;
const LEAVES_OUT =
  /\b(?:skip|leave (?:it |them |this |that )?(?:off|out|open)|turn(?:ed)? off|switch(?:ed)? off|disable|omit|ignore|go without|do without|avoid|forget about|get away with)\b|\b(?:ok|okay|fine|alright|allowed) to not\b|\bnot (?:verify|validate|encrypt|check|sign|use https)\b/;

/** The plain word a yes-or-no question may begin with; undefined wherever it could be read as looser than the verdict. */
export function leadFor(normalised: string, verdict: Verdict): string | undefined {
  if (/\b(?:who|whose|which|what|when|where|why|how)\b/.test(normalised)) return undefined;
  if (LEAVES_OUT.test(normalised)) return verdict === 'required' ? 'No: this cannot be left out.' : undefined;
  if (TWISTED.test(normalised)) return undefined;
  if (PERMISSION.test(normalised)) return verdict === 'not-eligible' ? 'No.' : undefined;
  return verdict === 'recommended' && BINDING.test(normalised)
    ? 'No, but the guide recommends it.'
    : undefined;
}
